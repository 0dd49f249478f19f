/** The one function of the package `diff` 7 that is used here; the package carries no types of its own. */
declare module 'diff' {
  export function createTwoFilesPatch(
    oldName: string,
    newName: string,
    oldText: string,
    newText: string,
    oldHeader?: string,
    newHeader?: string,
    options?: { context?: number },
  ): string;
}

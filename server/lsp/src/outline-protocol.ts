/** The requests about a report's parts that Soát adds to the Language Server Protocol; `protocol.ts` takes them in. */
import type { WirePosition, WireRange } from './protocol.ts';

/** Client to server, request: moves the section under the cursor up or down and numbers the headings anew. */
export const MOVE_SECTION = 'soat/moveSection';
export interface MoveSectionParams {
  readonly uri: string;
  readonly position: WirePosition;
  readonly direction: 'up' | 'down';
}
/** The edit is for just this version of the document; without one, `reason` says why there is none. */
export interface MoveSectionResult {
  readonly version: number;
  readonly edit?: { readonly range: WireRange; readonly newText: string };
  /** Where the moved heading stands afterwards. */
  readonly line?: number;
  readonly reason?: string;
}

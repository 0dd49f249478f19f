/** Why a file cannot be imported at all. */
export type FailureReason =
  | 'empty' // no bytes
  | 'unknown' // neither a Word file nor anything else that is known
  | 'encrypted' // a Word file that asks for a password
  | 'legacy' // Word 97 to 2003 (.doc)
  | 'rtf'
  | 'pdf'
  | 'opendocument' // .odt
  | 'workbook' // Excel
  | 'slides' // PowerPoint
  | 'web-page' // HTML that was given the name of a Word file
  | 'too-large' // unpacked it would be larger than any report is
  | 'corrupt'; // a package that lacks its parts or whose parts cannot be read

/** A file that cannot be imported. `reason` has its words in `words/`; the message is for logs. */
export class ImportFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`import: ${reason}`, cause === undefined ? undefined : { cause });
    this.name = 'ImportFailure';
    this.reason = reason;
  }
}

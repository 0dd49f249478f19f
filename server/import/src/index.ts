export { type ImportedReport, type ImportNote, LEAVES_OUT, type NoteKind, type RawDocument } from './model.ts';

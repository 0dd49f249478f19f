// Placeholder until `npm run gen` writes it from schemas/meta.
export interface ReportSchema { readonly kind: string; readonly [key: string]: unknown }
export interface TableForm { readonly id: string; readonly [key: string]: unknown }

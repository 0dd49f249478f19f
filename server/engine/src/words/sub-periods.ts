/** A quarter or month by its number, right before a figure: «quý III:», «tháng 7 là», «quý 4/2024 tiếp nhận». */
export const SUB_PERIOD =
  /(?<!\p{L})(?:(quý)\s+(i{1,3}|iv|[1-4])|(tháng)\s+(0?[1-9]|1[0-2]))(?!\d)(?:\s*\/\s*\d{4}|\s+năm \d{4})?\s*(?::|là|có|đạt|được|tiếp nhận|nhận|giải quyết|thu|–|-)?\s*$/iu;

/** Half a year by its name, right before a figure. */
export const HALF_YEAR =
  /(?<!\p{L})6 tháng (đầu|cuối) năm(?: \d{4})?\s*(?::|là|có|đạt|được|tiếp nhận|giải quyết)?\s*$/iu;

/** A period made up of quarters or months, folded; the group says of how many months it is, or of which quarter. */
export const WHOLE_PERIOD = {
  year: /^(?:(?:cả|trong|suốt) )?năm(?: \d{4})?$|^cả năm/u,
  months: /^(\d{1,2}) tháng(?: đầu năm)?(?: \d{4})?$/u,
  quarter: /^quý (i{1,3}|iv|[1-4])(?: (?:năm )?\d{4})?$/u,
} as const;

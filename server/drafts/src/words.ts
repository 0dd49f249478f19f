import { type Day, writeDay } from './days.ts';

// How a report names its period. These are words of the reports themselves, so there are no others for other languages.

/** A period of a year, by its name without the year: «quý III năm 2026», «6 tháng đầu năm 2026», «năm 2026». */
export function periodInYear(name: string, year: number): string {
  return /(?:^| )năm$/u.test(name) ? `${name} ${year}` : `${name} năm ${year}`;
}

/** The first so many months of a year. */
export function firstMonths(count: number, year: number): string {
  return periodInYear(`${count} tháng đầu năm`, year);
}

export function monthOf(month: number, year: number): string {
  return periodInYear(`tháng ${month}`, year);
}

export function fromTo(from: Day, to: Day): string {
  return `từ ngày ${writeDay(from)} đến ngày ${writeDay(to)}`;
}

/** A period without its year: «quý III». A whole year keeps it, since nothing would be left. */
export function withoutYear(name: string): string {
  return /^năm \d{4}$/u.test(name) ? name : name.replace(/(?: năm)?(?: \d{4})$/u, '').replace(/( đầu)$/u, '$1 năm');
}

/** Numbers in words right before what is counted: «Hai hồ sơ trễ hạn». */
export const COUNTED_IN_WORDS =
  /(?<!\p{L})(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s+(?:bộ hồ sơ|hồ sơ|lượt|trường hợp)(?!\p{L}))/giu;

/** How the sentences begin and end in which a report says what it is. */
export const OWN_NAME = /^trên đây là báo cáo|(?:như sau|sau đây)\s*:?\s*$/iu;

/** The office that is a people's committee, whose symbol in the number of a document is UBND. */
export const COMMITTEE = /^[ủu][ỷy] ban nhân dân(?!\p{L})/iu;
export const COMMITTEE_SYMBOL = 'UBND';

/** The tab stops of an outline in which the office itself, or the one above it, is to be named. */
export const OFFICE_STOP = /\$\{\d+:cơ quan\}/gu;
export const PARENT_STOP = /\$\{\d+:cơ quan cấp trên\}/gu;

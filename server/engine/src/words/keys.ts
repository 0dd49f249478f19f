/** Keys of a report's front matter, as the form names them, that facts are read from. */
export const KEY = {
  previous: 'kỳ trước',
  subordinate: 'tổng hợp từ',
  office: 'cơ quan',
  title: 'trích yếu',
  kind: 'loại',
  period: 'kỳ',
  from: 'từ',
  to: 'đến',
  issued: 'ngày',
} as const;

/** The unit of what these reports count (see `UNITS`, which has its other names). */
export const FILES = 'hồ sơ';

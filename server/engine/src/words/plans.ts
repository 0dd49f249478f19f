const PLAN = /phương hướng|nhiệm vụ trọng tâm|nhiệm vụ thời gian tới|giải pháp|chỉ tiêu|mục tiêu|kế hoạch/u;

/** Whether a section, by its `foldLabel`ed heading, tells of what is planned: its figures are aims and no statements. */
export function isPlanHeading(folded: string): boolean {
  return PLAN.test(folded);
}

const PLAN =
  /phương hướng|định hướng|nhiệm vụ trọng tâm|nhiệm vụ thời gian tới|^(?:những |các |một số )?nhiệm vụ(?: chủ yếu| chính)? (?:\d+ tháng|quý|tháng|năm|cuối)|(?:thời gian|tháng|quý|năm|kỳ) (?:tới|tiếp theo)$|giải pháp|chỉ tiêu|mục tiêu|kế hoạch/u;

/** Whether a section, by its `foldLabel`ed heading, tells of what is planned. */
export function isPlanHeading(folded: string): boolean {
  return PLAN.test(folded);
}

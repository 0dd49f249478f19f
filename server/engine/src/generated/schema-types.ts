// Written by `npm run gen` from schemas/. Change the schemas, not this file.

/**
 * Một đẳng thức giữa các cột: (3)=(4)+(5)+(6).
 */
export type Equation = string;

/**
 * Một loại báo cáo: phần đầu gồm những mục gì, thân báo cáo gồm những phần nào, bảng nào thuộc phần nào.
 */
export interface ReportSchema {
  /**
   * Đường dẫn tới chính lược đồ này, để trình soạn thảo gợi ý khi viết.
   */
  readonly $schema?: string;
  /**
   * Giá trị của mục «loại» ở phần đầu báo cáo, không phân biệt chữ hoa chữ thường.
   */
  readonly kind: string;
  /**
   * Tên loại văn bản, in hoa như trên trang giấy.
   */
  readonly title: string;
  /**
   * Chữ viết tắt của tên loại trong ký hiệu văn bản (Nghị định 30/2020/NĐ-CP, Phụ lục III).
   */
  readonly abbreviation: string;
  readonly frontMatter: FrontMatterSchema;
  /**
   * Đề cương: các phần của thân báo cáo theo đúng thứ tự.
   */
  readonly outline: readonly OutlineSection[];
  /**
   * Biểu mẫu nào thường nằm ở phần nào.
   */
  readonly tables?: readonly TablePlace[];
  /**
   * Trích yếu của báo cáo, không kèm tên kỳ.
   */
  readonly subject?: string;
  /**
   * Các kỳ báo cáo định kỳ trong một năm, theo thứ tự thời gian.
   */
  readonly periods?: readonly ReportPeriod[];
  /**
   * Các biểu mẫu riêng của loại báo cáo này, ngoài những biểu có sẵn.
   */
  readonly forms?: readonly TableForm[];
}
/**
 * Một giá trị ở phần đầu báo cáo. Đây là phần của JSON Schema 2020-12 dùng được cho chữ, danh sách và nhóm mục.
 */
export interface FrontMatterSchema {
  /**
   * Chữ, danh sách hay nhóm mục.
   */
  readonly type?: 'string' | 'array' | 'object';
  /**
   * Tên gọi ngắn.
   */
  readonly title?: string;
  /**
   * Lời giải thích, hiện ra khi rê chuột lên mục.
   */
  readonly description?: string;
  /**
   * Vài giá trị mẫu, dùng khi gợi ý.
   */
  readonly examples?: readonly unknown[];
  /**
   * Giá trị điền sẵn khi tạo báo cáo mới.
   */
  readonly default?: string;
  /**
   * Ghi chú cho người giữ lược đồ.
   */
  readonly $comment?: string;
  /**
   * Các mục con, theo thứ tự nên viết.
   */
  readonly properties?: {
    readonly [k: string]: FrontMatterSchema;
  };
  /**
   * Những mục con phải có.
   */
  readonly required?: readonly string[];
  /**
   * Có nhận mục con khác những mục đã kể hay không.
   */
  readonly additionalProperties?: boolean;
  readonly items?: FrontMatterSchema;
  /**
   * Danh sách có ít nhất bấy nhiêu phần tử.
   */
  readonly minItems?: number;
  /**
   * Danh sách có nhiều nhất bấy nhiêu phần tử.
   */
  readonly maxItems?: number;
  /**
   * Các phần tử không được trùng nhau.
   */
  readonly uniqueItems?: boolean;
  /**
   * Chỉ nhận một trong các giá trị này.
   */
  readonly enum?: readonly string[];
  /**
   * Chỉ nhận đúng giá trị này.
   */
  readonly const?: string;
  /**
   * Biểu thức chính quy mà giá trị phải khớp.
   */
  readonly pattern?: string;
  /**
   * Dài ít nhất bấy nhiêu ký tự.
   */
  readonly minLength?: number;
  /**
   * Dài nhiều nhất bấy nhiêu ký tự.
   */
  readonly maxLength?: number;
  /**
   * «ngay»: một ngày trong lịch, viết 06/8/2024 hoặc 2024-08-06.
   */
  readonly format?: 'ngay';
}
/**
 * Một phần của đề cương. Tiêu đề trong báo cáo được so bằng lời, không bằng số thứ tự.
 */
export interface OutlineSection {
  /**
   * Tên riêng của phần, không dấu, nối bằng gạch.
   */
  readonly id: string;
  /**
   * Lời chuẩn của tiêu đề, không kèm số thứ tự.
   */
  readonly title: string;
  /**
   * Những lời khác mà tiêu đề có thể mang; tiêu đề chứa trọn một trong số đó là khớp.
   */
  readonly synonyms?: readonly string[];
  /**
   * Số dấu # của tiêu đề.
   */
  readonly level: number;
  /**
   * required: phải có; expected: thường có, thiếu thì nhắc; optional: có cũng được.
   */
  readonly presence: 'required' | 'expected' | 'optional';
  /**
   * Các dòng mẫu đặt dưới tiêu đề; chỗ cần điền viết ${1:gợi ý} như đoạn mẫu của trình soạn thảo.
   */
  readonly body?: readonly string[];
  /**
   * Các phần con theo thứ tự.
   */
  readonly children?: readonly OutlineSection[];
}
/**
 * Nơi thường đặt một biểu.
 */
export interface TablePlace {
  /**
   * Tên riêng của biểu mẫu.
   */
  readonly form: string;
  /**
   * Tên riêng của những phần có thể chứa biểu.
   */
  readonly sections: readonly string[];
}
/**
 * Một kỳ báo cáo định kỳ và ngày chốt số liệu của nó.
 */
export interface ReportPeriod {
  /**
   * Tên riêng của kỳ, không dấu, nối bằng gạch.
   */
  readonly id: string;
  /**
   * Tên kỳ như viết trong trích yếu, không kèm năm.
   */
  readonly name: string;
  readonly from: PeriodDay;
  readonly to: PeriodDay;
  /**
   * Tên riêng của kỳ báo cáo tiếp theo; kỳ không đứng sau trong danh sách là kỳ của năm sau.
   */
  readonly next: string;
}
/**
 * Một ngày trong năm báo cáo, hoặc trong năm trước đó.
 */
export interface PeriodDay {
  /**
   * Ngày.
   */
  readonly day: number;
  /**
   * Tháng.
   */
  readonly month: number;
  /**
   * Có khi ngày ấy thuộc năm trước.
   */
  readonly yearBefore?: boolean;
}
/**
 * Một biểu mẫu số liệu: các cột, và những phép cộng phải đúng ở mọi dòng.
 */
export interface TableForm {
  /**
   * Đường dẫn tới chính lược đồ này, để trình soạn thảo gợi ý khi viết.
   */
  readonly $schema?: string;
  /**
   * Tên riêng của biểu, không dấu, nối bằng gạch.
   */
  readonly id: string;
  /**
   * Tên biểu như in trên biểu.
   */
  readonly title: string;
  /**
   * Văn bản ban hành biểu.
   */
  readonly source?: string;
  /**
   * Các cột từ trái sang phải.
   */
  readonly columns: readonly FormColumn[];
  /**
   * Những đẳng thức phải đúng ở mọi dòng, viết bằng số cột.
   */
  readonly identities?: readonly Equation[];
  /**
   * Những đẳng thức cân đối, có thể lệch khi có hồ sơ rút, trả lại hoặc dừng xử lý.
   */
  readonly balance?: readonly Equation[];
}
/**
 * Một cột của biểu.
 */
export interface FormColumn {
  /**
   * Số cột in dưới tiêu đề.
   */
  readonly number: number;
  /**
   * Tiêu đề của riêng cột.
   */
  readonly label: string;
  /**
   * Tiêu đề chung của nhóm cột, nếu có.
   */
  readonly group?: string;
  /**
   * Những tên khác của cột.
   */
  readonly synonyms?: readonly string[];
  /**
   * Những tên khác của nhóm cột.
   */
  readonly groupSynonyms?: readonly string[];
  /**
   * ordinal: số thứ tự; text: chữ; figure: số liệu cộng được; percent: tỷ lệ.
   */
  readonly kind: 'ordinal' | 'text' | 'figure' | 'percent';
  /**
   * Cột có thể vắng mặt.
   */
  readonly optional?: boolean;
}

// Written by `npm run gen` from schemas/. Change the schemas, not this file.

import type { ReportSchema, TableForm } from './schema-types.ts';

/** The kinds of report that Soát knows by itself; the front matter of number i is validated by `FRONT_MATTER_VALIDATORS[i]`. */
export const REPORT_SCHEMAS: readonly ReportSchema[] = [
  {
    "$schema": "meta/report.schema.json",
    "kind": "báo cáo cải cách hành chính",
    "title": "BÁO CÁO",
    "abbreviation": "BC",
    "subject": "Công tác cải cách hành chính",
    "periods": [
      {
        "id": "quy-1",
        "name": "quý I",
        "from": {
          "day": 15,
          "month": 12,
          "yearBefore": true
        },
        "to": {
          "day": 14,
          "month": 3
        },
        "next": "6-thang"
      },
      {
        "id": "6-thang",
        "name": "6 tháng đầu năm",
        "from": {
          "day": 15,
          "month": 12,
          "yearBefore": true
        },
        "to": {
          "day": 14,
          "month": 6
        },
        "next": "quy-3"
      },
      {
        "id": "quy-3",
        "name": "quý III",
        "from": {
          "day": 15,
          "month": 6
        },
        "to": {
          "day": 14,
          "month": 9
        },
        "next": "nam"
      },
      {
        "id": "nam",
        "name": "năm",
        "from": {
          "day": 15,
          "month": 12,
          "yearBefore": true
        },
        "to": {
          "day": 14,
          "month": 12
        },
        "next": "quy-1"
      }
    ],
    "frontMatter": {
      "type": "object",
      "additionalProperties": false,
      "required": [
        "loại",
        "cơ quan",
        "số",
        "địa danh",
        "ngày",
        "trích yếu",
        "kỳ",
        "kính gửi",
        "nơi nhận",
        "người ký"
      ],
      "properties": {
        "loại": {
          "type": "string",
          "minLength": 1,
          "description": "Loại báo cáo. Nhờ mục này mà Soát biết tệp là một báo cáo cần kiểm tra.",
          "examples": [
            "báo cáo cải cách hành chính"
          ],
          "default": "báo cáo cải cách hành chính"
        },
        "cơ quan chủ quản": {
          "type": "string",
          "minLength": 1,
          "description": "Tên cơ quan chủ quản trực tiếp, đứng trên tên cơ quan ban hành.",
          "examples": [
            "Ủy ban nhân dân huyện Phù Mỹ"
          ]
        },
        "cơ quan": {
          "type": "string",
          "minLength": 1,
          "description": "Tên cơ quan ban hành báo cáo.",
          "examples": [
            "Ủy ban nhân dân thị trấn Bình Dương"
          ]
        },
        "số": {
          "type": "string",
          "description": "Số và ký hiệu, ví dụ 15/BC-UBND. Số nhỏ hơn 10 thêm số 0 ở trước. Bản dự thảo để trống số: /BC-UBND.",
          "examples": [
            "/BC-UBND",
            "15/BC-UBND"
          ]
        },
        "địa danh": {
          "type": "string",
          "minLength": 1,
          "description": "Địa danh ghi trước ngày ban hành.",
          "examples": [
            "Bình Dương"
          ]
        },
        "ngày": {
          "type": "string",
          "format": "ngay",
          "pattern": "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$",
          "description": "Ngày ban hành báo cáo, viết ngày/tháng/năm.",
          "examples": [
            "06/8/2024",
            "2024-08-06"
          ]
        },
        "trích yếu": {
          "type": "string",
          "minLength": 1,
          "description": "Nội dung báo cáo nói trong một câu ngắn, đặt dưới tên loại văn bản.",
          "examples": [
            "Công tác cải cách hành chính 7 tháng đầu năm 2024"
          ]
        },
        "kỳ": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "từ",
            "đến"
          ],
          "description": "Kỳ báo cáo: số liệu được tính từ ngày nào đến ngày nào.",
          "examples": [
            {
              "từ": "15/12/2023",
              "đến": "14/6/2024"
            }
          ],
          "properties": {
            "từ": {
              "type": "string",
              "format": "ngay",
              "pattern": "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$",
              "description": "Ngày đầu của kỳ báo cáo.",
              "examples": [
                "15/12/2023"
              ]
            },
            "đến": {
              "type": "string",
              "format": "ngay",
              "pattern": "^(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})$",
              "description": "Ngày cuối của kỳ báo cáo (ngày chốt số liệu).",
              "examples": [
                "14/6/2024"
              ]
            }
          }
        },
        "kính gửi": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Cơ quan nhận báo cáo. Báo cáo của cấp dưới gửi cấp trên phải có mục này.",
          "examples": [
            [
              "Ủy ban nhân dân huyện Phù Mỹ"
            ]
          ]
        },
        "nơi nhận": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Các nơi nhận văn bản. Báo cáo gửi cấp trên ghi «Như trên» ở dòng đầu, dòng cuối là «Lưu: VT».",
          "examples": [
            [
              "Như trên",
              "Lưu: VT"
            ]
          ]
        },
        "người ký": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "chức vụ",
            "họ tên"
          ],
          "description": "Quyền hạn, chức vụ và họ tên của người ký.",
          "properties": {
            "quyền hạn": {
              "type": "string",
              "minLength": 1,
              "description": "Ký thay mặt tập thể (TM.) hoặc quyền cấp trưởng (Q.), thừa lệnh (TL.), thừa ủy quyền (TUQ.).",
              "examples": [
                "TM. ỦY BAN NHÂN DÂN",
                "TL. CHỦ TỊCH",
                "TUQ. CHỦ TỊCH",
                "Q. GIÁM ĐỐC"
              ]
            },
            "thay mặt": {
              "type": "string",
              "minLength": 1,
              "description": "Cấp phó ký thay cấp trưởng: KT. rồi đến chức vụ của người đứng đầu.",
              "examples": [
                "KT. CHỦ TỊCH",
                "KT. GIÁM ĐỐC",
                "KT. TRƯỞNG PHÒNG",
                "KT. CHÁNH VĂN PHÒNG"
              ]
            },
            "chức vụ": {
              "type": "string",
              "minLength": 1,
              "description": "Chức vụ của người ký.",
              "examples": [
                "PHÓ CHỦ TỊCH",
                "CHỦ TỊCH",
                "PHÓ GIÁM ĐỐC",
                "GIÁM ĐỐC",
                "TRƯỞNG PHÒNG",
                "CHÁNH VĂN PHÒNG"
              ]
            },
            "họ tên": {
              "type": "string",
              "minLength": 1,
              "description": "Họ và tên người ký, không ghi học hàm, học vị.",
              "examples": [
                "Nguyễn Thị Phương Toàn"
              ]
            }
          }
        },
        "kỳ trước": {
          "type": "string",
          "minLength": 1,
          "description": "Tệp báo cáo của kỳ ngay trước, để đối chiếu số liệu chuyển kỳ.",
          "examples": [
            "bao-cao-6-thang.md"
          ]
        },
        "tổng hợp từ": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "string",
            "minLength": 1
          },
          "description": "Các báo cáo của đơn vị cấp dưới được gộp vào báo cáo này: tên tệp, có thể dùng dấu *.",
          "examples": [
            [
              "xa/*.md"
            ]
          ]
        },
        "schema": {
          "type": "string",
          "minLength": 1,
          "description": "Đường dẫn tới tệp quy định riêng cho loại báo cáo này, tính từ thư mục chứa báo cáo.",
          "examples": [
            "quy-dinh/bao-cao-rieng.json"
          ]
        }
      }
    },
    "outline": [
      {
        "id": "chi-dao-dieu-hanh",
        "title": "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
        "synonyms": [
          "chỉ đạo, điều hành",
          "chỉ đạo và điều hành",
          "lãnh đạo, chỉ đạo",
          "công tác chỉ đạo",
          "công tác điều hành",
          "triển khai chỉ đạo",
          "chỉ đạo, triển khai",
          "chỉ đạo, tổ chức thực hiện",
          "chỉ đạo, đôn đốc",
          "tình hình triển khai"
        ],
        "level": 2,
        "presence": "expected",
        "body": [
          "Căn cứ Kế hoạch số ${1:…}/KH-${2:UBND} ngày ${3:…} của ${4:cơ quan cấp trên} về công tác cải cách hành chính năm ${5:…}, ${6:cơ quan} đã ban hành ${7:…} văn bản để chỉ đạo và tổ chức thực hiện.",
          "",
          "Việc tuyên truyền, kiểm tra cải cách hành chính trong kỳ: ${8:…}."
        ],
        "children": [
          {
            "id": "ke-hoach",
            "title": "Ban hành và thực hiện kế hoạch cải cách hành chính",
            "synonyms": [
              "kế hoạch cải cách hành chính",
              "ban hành kế hoạch",
              "xây dựng kế hoạch",
              "thực hiện kế hoạch",
              "về kế hoạch",
              "văn bản chỉ đạo"
            ],
            "level": 3,
            "presence": "optional"
          },
          {
            "id": "kiem-tra",
            "title": "Kiểm tra cải cách hành chính",
            "synonyms": [
              "công tác kiểm tra",
              "kiểm tra cải cách",
              "kiểm tra công vụ",
              "tự kiểm tra",
              "về kiểm tra"
            ],
            "level": 3,
            "presence": "optional"
          },
          {
            "id": "tuyen-truyen",
            "title": "Tuyên truyền cải cách hành chính",
            "synonyms": [
              "tuyên truyền",
              "thông tin, tuyên truyền"
            ],
            "level": 3,
            "presence": "optional"
          },
          {
            "id": "sang-kien",
            "title": "Sáng kiến trong cải cách hành chính",
            "synonyms": [
              "sáng kiến",
              "mô hình mới",
              "cách làm mới",
              "mô hình, giải pháp mới"
            ],
            "level": 3,
            "presence": "optional"
          }
        ]
      },
      {
        "id": "ket-qua",
        "title": "KẾT QUẢ THỰC HIỆN",
        "synonyms": [
          "kết quả công tác",
          "kết quả đạt được",
          "kết quả cải cách hành chính",
          "tình hình thực hiện",
          "tình hình và kết quả",
          "nội dung thực hiện",
          "kết quả triển khai",
          "kết quả các nội dung",
          "các nội dung cải cách",
          "thực hiện nhiệm vụ",
          "kết quả"
        ],
        "level": 2,
        "presence": "required",
        "children": [
          {
            "id": "cai-cach-the-che",
            "title": "Cải cách thể chế",
            "synonyms": [
              "thể chế",
              "công tác văn bản quy phạm pháp luật",
              "xây dựng văn bản quy phạm pháp luật"
            ],
            "level": 3,
            "presence": "expected",
            "body": [
              "Việc xây dựng, rà soát, kiểm tra văn bản và phổ biến pháp luật trong kỳ: ${1:…}."
            ]
          },
          {
            "id": "cai-cach-thu-tuc-hanh-chinh",
            "title": "Cải cách thủ tục hành chính",
            "synonyms": [
              "cải cách TTHC",
              "thủ tục hành chính",
              "TTHC",
              "kiểm soát thủ tục hành chính",
              "cơ chế một cửa"
            ],
            "level": 3,
            "presence": "expected",
            "body": [
              "Trong kỳ, ${1:cơ quan} tiếp nhận ${2:…} hồ sơ, trong đó tiếp nhận trực tuyến ${3:…} hồ sơ. Đã giải quyết ${4:…} hồ sơ, trong đó trước hạn ${5:…} hồ sơ, đúng hạn ${6:…} hồ sơ, quá hạn ${7:…} hồ sơ."
            ],
            "children": [
              {
                "id": "niem-yet",
                "title": "Công bố, niêm yết công khai thủ tục hành chính",
                "synonyms": [
                  "niêm yết",
                  "công bố, công khai",
                  "công khai thủ tục hành chính"
                ],
                "level": 4,
                "presence": "optional"
              },
              {
                "id": "giai-quyet-thu-tuc",
                "title": "Tiếp nhận và giải quyết thủ tục hành chính",
                "synonyms": [
                  "tiếp nhận và giải quyết",
                  "tiếp nhận, giải quyết",
                  "kết quả giải quyết",
                  "giải quyết thủ tục hành chính",
                  "giải quyết TTHC",
                  "giải quyết hồ sơ"
                ],
                "level": 4,
                "presence": "optional"
              }
            ]
          },
          {
            "id": "cai-cach-bo-may",
            "title": "Cải cách tổ chức bộ máy hành chính nhà nước",
            "synonyms": [
              "cải cách tổ chức bộ máy",
              "tổ chức bộ máy",
              "sắp xếp tổ chức",
              "bộ máy hành chính"
            ],
            "level": 3,
            "presence": "expected",
            "body": [
              "Việc sắp xếp tổ chức, phân công nhiệm vụ trong kỳ: ${1:…}."
            ]
          },
          {
            "id": "cai-cach-cong-vu",
            "title": "Cải cách chế độ công vụ",
            "synonyms": [
              "chế độ công vụ",
              "công vụ, công chức",
              "cải cách công vụ",
              "nâng cao chất lượng đội ngũ",
              "đội ngũ cán bộ, công chức",
              "xây dựng đội ngũ"
            ],
            "level": 3,
            "presence": "expected",
            "body": [
              "Việc quản lý, đánh giá, đào tạo, bồi dưỡng cán bộ, công chức trong kỳ: ${1:…}."
            ]
          },
          {
            "id": "cai-cach-tai-chinh-cong",
            "title": "Cải cách tài chính công",
            "synonyms": [
              "tài chính công",
              "cải cách tài chính"
            ],
            "level": 3,
            "presence": "expected",
            "body": [
              "Việc thực hiện cơ chế tự chủ, quản lý và sử dụng ngân sách, tài sản công trong kỳ: ${1:…}."
            ]
          },
          {
            "id": "chinh-quyen-so",
            "title": "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
            "synonyms": [
              "chính quyền điện tử",
              "chính quyền số",
              "chính phủ điện tử",
              "chính phủ số",
              "hiện đại hóa hành chính",
              "hiện đại hóa nền hành chính",
              "chuyển đổi số",
              "ứng dụng công nghệ thông tin"
            ],
            "level": 3,
            "presence": "expected",
            "body": [
              "Việc xử lý văn bản trên môi trường mạng, cung cấp dịch vụ công trực tuyến, số hóa hồ sơ trong kỳ: ${1:…}."
            ]
          }
        ]
      },
      {
        "id": "danh-gia",
        "title": "TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN",
        "synonyms": [
          "tồn tại, hạn chế",
          "hạn chế, tồn tại",
          "tồn tại và nguyên nhân",
          "tồn tại",
          "hạn chế, nguyên nhân",
          "hạn chế và nguyên nhân",
          "những hạn chế",
          "một số hạn chế",
          "khó khăn, vướng mắc",
          "khó khăn, hạn chế",
          "thuận lợi, khó khăn",
          "khó khăn",
          "vướng mắc",
          "đánh giá chung",
          "nhận xét, đánh giá",
          "đánh giá",
          "nhận xét chung",
          "ưu điểm"
        ],
        "level": 2,
        "presence": "expected",
        "body": [
          "${1:Nêu những việc chưa làm được, kèm số liệu nếu có.}",
          "",
          "Nguyên nhân: ${2:…}."
        ],
        "children": [
          {
            "id": "uu-diem",
            "title": "Kết quả nổi bật, ưu điểm",
            "synonyms": [
              "ưu điểm",
              "mặt được",
              "kết quả nổi bật",
              "thuận lợi",
              "những kết quả đạt được",
              "kết quả đạt được"
            ],
            "level": 3,
            "presence": "optional"
          },
          {
            "id": "han-che",
            "title": "Tồn tại, hạn chế",
            "synonyms": [
              "tồn tại",
              "hạn chế",
              "khó khăn",
              "vướng mắc",
              "khuyết điểm"
            ],
            "level": 3,
            "presence": "optional"
          },
          {
            "id": "nguyen-nhan",
            "title": "Nguyên nhân",
            "synonyms": [
              "nguyên nhân"
            ],
            "level": 3,
            "presence": "optional"
          }
        ]
      },
      {
        "id": "phuong-huong",
        "title": "PHƯƠNG HƯỚNG, NHIỆM VỤ",
        "synonyms": [
          "phương hướng",
          "nhiệm vụ trọng tâm",
          "nhiệm vụ và giải pháp",
          "nhiệm vụ, giải pháp",
          "giải pháp khắc phục",
          "giải pháp",
          "biện pháp khắc phục",
          "nhiệm vụ thời gian tới",
          "nhiệm vụ kỳ tới",
          "nhiệm vụ năm",
          "nhiệm vụ quý",
          "nhiệm vụ tháng",
          "nhiệm vụ 6 tháng",
          "kế hoạch thời gian tới",
          "chương trình công tác",
          "trong thời gian tới"
        ],
        "level": 2,
        "presence": "expected",
        "body": [
          "- ${1:Nhiệm vụ thứ nhất}.",
          "- ${2:Nhiệm vụ thứ hai}."
        ]
      },
      {
        "id": "kien-nghi",
        "title": "KIẾN NGHỊ, ĐỀ XUẤT",
        "synonyms": [
          "kiến nghị",
          "đề xuất",
          "đề xuất, kiến nghị",
          "đề nghị"
        ],
        "level": 2,
        "presence": "expected",
        "body": [
          "${1:Nêu điều đề nghị và cơ quan được đề nghị.}"
        ]
      },
      {
        "id": "phu-luc",
        "title": "PHỤ LỤC SỐ LIỆU",
        "synonyms": [
          "phụ lục",
          "biểu số liệu",
          "số liệu kèm theo"
        ],
        "level": 2,
        "presence": "optional"
      }
    ],
    "tables": [
      {
        "form": "bieu-ii-06a",
        "sections": [
          "giai-quyet-thu-tuc",
          "cai-cach-thu-tuc-hanh-chinh",
          "phu-luc"
        ]
      },
      {
        "form": "bieu-10-cot",
        "sections": [
          "giai-quyet-thu-tuc",
          "cai-cach-thu-tuc-hanh-chinh",
          "phu-luc"
        ]
      }
    ]
  }
];

/** The table forms that Soát knows by itself. */
export const TABLE_FORMS: readonly TableForm[] = [
  {
    "$schema": "meta/table-form.schema.json",
    "id": "bieu-ii-06a",
    "title": "Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC",
    "source": "Biểu số II.06a/VPCP/KSTT, Thông tư 01/2020/TT-VPCP ngày 21/10/2020",
    "columns": [
      {
        "number": 1,
        "label": "STT",
        "synonyms": [
          "TT",
          "Số TT",
          "Số thứ tự"
        ],
        "kind": "ordinal"
      },
      {
        "number": 2,
        "label": "Lĩnh vực, công việc giải quyết theo cấp",
        "synonyms": [
          "Lĩnh vực",
          "Lĩnh vực giải quyết",
          "Tên lĩnh vực",
          "Lĩnh vực, thủ tục",
          "Đơn vị",
          "Cơ quan, đơn vị",
          "Nội dung",
          "Tên thủ tục",
          "Thủ tục hành chính",
          "Lĩnh vực công việc"
        ],
        "kind": "text"
      },
      {
        "number": 3,
        "label": "Tổng số",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Tổng",
          "Tổng cộng",
          "Cộng",
          "Tổng số hồ sơ"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 4,
        "label": "Trực tuyến",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Tiếp nhận trực tuyến",
          "Nộp trực tuyến",
          "Qua mạng",
          "Hồ sơ trực tuyến",
          "Số mới tiếp nhận trực tuyến"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 5,
        "label": "Trực tiếp, dịch vụ bưu chính",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Tiếp nhận trực tiếp",
          "Trực tiếp",
          "Trực tiếp, bưu chính",
          "Trực tiếp và dịch vụ bưu chính",
          "Trực tiếp hoặc bưu chính công ích",
          "Nộp trực tiếp",
          "Trực tiếp, BCCI",
          "Trực tiếp/bưu chính"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 6,
        "label": "Từ kỳ trước",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Tồn kỳ trước",
          "Kỳ trước chuyển qua",
          "Kỳ trước chuyển sang",
          "Tồn từ kỳ trước",
          "Số kỳ trước chuyển qua",
          "Kỳ trước",
          "Hồ sơ kỳ trước chuyển qua",
          "Tồn đầu kỳ"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 7,
        "label": "Tổng số",
        "group": "Số lượng hồ sơ đã giải quyết",
        "synonyms": [
          "Tổng",
          "Tổng cộng",
          "Cộng",
          "Tổng số hồ sơ"
        ],
        "groupSynonyms": [
          "Hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 8,
        "label": "Trước hạn",
        "group": "Số lượng hồ sơ đã giải quyết",
        "synonyms": [
          "Sớm hạn",
          "Trước thời hạn",
          "Sớm hẹn",
          "Trước hẹn",
          "Giải quyết trước hạn",
          "Trả trước hạn"
        ],
        "groupSynonyms": [
          "Hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 9,
        "label": "Đúng hạn",
        "group": "Số lượng hồ sơ đã giải quyết",
        "synonyms": [
          "Đúng hẹn",
          "Đúng thời hạn",
          "Giải quyết đúng hạn",
          "Trả đúng hạn"
        ],
        "groupSynonyms": [
          "Hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 10,
        "label": "Quá hạn",
        "group": "Số lượng hồ sơ đã giải quyết",
        "synonyms": [
          "Trễ hạn",
          "Chậm hạn",
          "Trễ hẹn",
          "Quá thời hạn",
          "Chậm",
          "Trễ",
          "Giải quyết quá hạn"
        ],
        "groupSynonyms": [
          "Hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 11,
        "label": "Tổng số",
        "group": "Số lượng hồ sơ đang giải quyết",
        "synonyms": [
          "Tổng",
          "Tổng cộng",
          "Cộng",
          "Tổng số hồ sơ"
        ],
        "groupSynonyms": [
          "Hồ sơ đang giải quyết",
          "Số hồ sơ đang giải quyết",
          "Đang giải quyết",
          "Hồ sơ đang xử lý",
          "Chưa giải quyết",
          "Số hồ sơ chưa giải quyết",
          "Tồn cuối kỳ"
        ],
        "kind": "figure"
      },
      {
        "number": 12,
        "label": "Trong hạn",
        "group": "Số lượng hồ sơ đang giải quyết",
        "synonyms": [
          "Chưa đến hạn",
          "Còn hạn",
          "Chưa tới hạn",
          "Còn trong hạn"
        ],
        "groupSynonyms": [
          "Hồ sơ đang giải quyết",
          "Số hồ sơ đang giải quyết",
          "Đang giải quyết",
          "Hồ sơ đang xử lý",
          "Chưa giải quyết",
          "Số hồ sơ chưa giải quyết",
          "Tồn cuối kỳ"
        ],
        "kind": "figure"
      },
      {
        "number": 13,
        "label": "Quá hạn",
        "group": "Số lượng hồ sơ đang giải quyết",
        "synonyms": [
          "Trễ hạn",
          "Chậm hạn",
          "Trễ hẹn",
          "Quá thời hạn",
          "Chậm",
          "Trễ",
          "Giải quyết quá hạn"
        ],
        "groupSynonyms": [
          "Hồ sơ đang giải quyết",
          "Số hồ sơ đang giải quyết",
          "Đang giải quyết",
          "Hồ sơ đang xử lý",
          "Chưa giải quyết",
          "Số hồ sơ chưa giải quyết",
          "Tồn cuối kỳ"
        ],
        "kind": "figure"
      }
    ],
    "identities": [
      "(3)=(4)+(5)+(6)",
      "(7)=(8)+(9)+(10)",
      "(11)=(12)+(13)"
    ],
    "balance": [
      "(3)=(7)+(11)"
    ]
  },
  {
    "$schema": "meta/table-form.schema.json",
    "id": "bieu-10-cot",
    "title": "Kết quả tiếp nhận và giải quyết hồ sơ thủ tục hành chính",
    "source": "Biểu số II.06a/VPCP/KSTT rút gọn đến cột (10), theo cách ghi của phần mềm một cửa",
    "columns": [
      {
        "number": 1,
        "label": "STT",
        "synonyms": [
          "TT",
          "Số TT",
          "Số thứ tự"
        ],
        "kind": "ordinal"
      },
      {
        "number": 2,
        "label": "Lĩnh vực",
        "synonyms": [
          "Lĩnh vực, công việc giải quyết theo cấp",
          "Lĩnh vực giải quyết",
          "Tên lĩnh vực",
          "Lĩnh vực, thủ tục",
          "Đơn vị",
          "Cơ quan, đơn vị",
          "Nội dung",
          "Tên thủ tục",
          "Thủ tục hành chính",
          "Lĩnh vực công việc"
        ],
        "kind": "text"
      },
      {
        "number": 3,
        "label": "Tổng số",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Tổng",
          "Tổng cộng",
          "Cộng",
          "Tổng số hồ sơ"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 4,
        "label": "Tiếp nhận trực tuyến",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Trực tuyến",
          "Nộp trực tuyến",
          "Qua mạng",
          "Hồ sơ trực tuyến",
          "Số mới tiếp nhận trực tuyến"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 5,
        "label": "Tiếp nhận trực tiếp",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Trực tiếp, dịch vụ bưu chính",
          "Trực tiếp",
          "Trực tiếp, bưu chính",
          "Trực tiếp và dịch vụ bưu chính",
          "Trực tiếp hoặc bưu chính công ích",
          "Nộp trực tiếp",
          "Trực tiếp, BCCI",
          "Trực tiếp/bưu chính"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 6,
        "label": "Tồn kỳ trước",
        "group": "Số hồ sơ nhận giải quyết",
        "synonyms": [
          "Từ kỳ trước",
          "Kỳ trước chuyển qua",
          "Kỳ trước chuyển sang",
          "Tồn từ kỳ trước",
          "Số kỳ trước chuyển qua",
          "Kỳ trước",
          "Hồ sơ kỳ trước chuyển qua",
          "Tồn đầu kỳ"
        ],
        "groupSynonyms": [
          "Số hồ sơ tiếp nhận",
          "Hồ sơ nhận giải quyết",
          "Số lượng hồ sơ tiếp nhận",
          "Hồ sơ tiếp nhận",
          "Tiếp nhận",
          "Số hồ sơ nhận giải quyết trong kỳ",
          "Số hồ sơ cần giải quyết",
          "Tổng số hồ sơ tiếp nhận"
        ],
        "kind": "figure"
      },
      {
        "number": 7,
        "label": "Tổng số",
        "group": "Hồ sơ đã giải quyết",
        "synonyms": [
          "Tổng",
          "Tổng cộng",
          "Cộng",
          "Tổng số hồ sơ"
        ],
        "groupSynonyms": [
          "Số lượng hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 8,
        "label": "Sớm hạn",
        "group": "Hồ sơ đã giải quyết",
        "synonyms": [
          "Trước hạn",
          "Trước thời hạn",
          "Sớm hẹn",
          "Trước hẹn",
          "Giải quyết trước hạn",
          "Trả trước hạn"
        ],
        "groupSynonyms": [
          "Số lượng hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 9,
        "label": "Đúng hạn",
        "group": "Hồ sơ đã giải quyết",
        "synonyms": [
          "Đúng hẹn",
          "Đúng thời hạn",
          "Giải quyết đúng hạn",
          "Trả đúng hạn"
        ],
        "groupSynonyms": [
          "Số lượng hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      },
      {
        "number": 10,
        "label": "Trễ hạn",
        "group": "Hồ sơ đã giải quyết",
        "synonyms": [
          "Quá hạn",
          "Chậm hạn",
          "Trễ hẹn",
          "Quá thời hạn",
          "Chậm",
          "Trễ",
          "Giải quyết quá hạn"
        ],
        "groupSynonyms": [
          "Số lượng hồ sơ đã giải quyết",
          "Số hồ sơ đã giải quyết",
          "Đã giải quyết",
          "Kết quả giải quyết",
          "Số hồ sơ đã giải quyết trong kỳ",
          "Giải quyết xong"
        ],
        "kind": "figure"
      }
    ],
    "identities": [
      "(3)=(4)+(5)+(6)",
      "(7)=(8)+(9)+(10)"
    ],
    "balance": []
  }
];

/** Codes of document types, from Nghị định 30/2020/NĐ-CP, Phụ lục III. */
export const DOCUMENT_TYPE_CODES = {
  "source": "Nghị định 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư, Phụ lục III, mục I",
  "codes": {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "SY": "Bản sao y",
    "TrS": "Bản trích sao",
    "SL": "Bản sao lục"
  },
  "withoutCode": [
    "Công văn",
    "Thư công"
  ],
  "legislation": {
    "L": "Luật",
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "PL": "Pháp lệnh"
  }
} as const;

/**
 * Syllables that are words of their own in the language of offices: gathered from reports and from what this
 * project itself says, with the common words in c, ch, p and t, of which the spelling alone allows twice as many. Lower case, NFC.
 */
const COMMON: ReadonlySet<string> = new Set(
  `
  ác ách ạch ai âm an án anh ánh ảnh áp ấp ạt ắt ấy ba bà bác bạc bấc bậc bắc bách bạch bài bãi ban bàn bản bảng bằng
  bao báo bảo bát bạt bất bật bắt bảy be bè bé ben bên bến bệnh bẹp bếp bệt bi bị bích bịch biếc biên biến biển biện
  biết biệt biếu biểu binh bình bít bịt bo bỏ bố bổ bộ bóc bọc bốc bồi bom bốn bóp bọt bột bớt bức bực bùi buộc bước
  buổi bưởi buôn buồn buồng buốt búp bút bụt bứt bưu by ca cá cả các cách cai cài cái cải can cán căn cần cận canh cạnh
  cảnh cao cáo cáp cấp cập cắp cặp cát cất cật cắt câu cấu cầu chác chạc chắc chặc chạch chấm chậm chấn chắn chánh chấp
  chập chắp chát chất chật chắt chặt châu chạy che chẽ chế chếch chệch chênh chéo chép chết chi chí chỉ chia chích
  chiếc chiếm chiến chiết chiêu chiếu chiều chín chính chỉnh chít chịt cho chỗ chờ chóc chọc chốc chối chọn chống chóp
  chộp chớp chót chọt chốt chợt chú chủ chứ chữ chưa chứa chừa chữa chuẩn chúc chục chức chung chúng chứng chuộc chước
  chuối chuỗi chuông chuồng chương chuột chụp chút chuyên chuyển chuyện co có cơ cố cóc cọc cốc cộc coi com con còn
  cong công cổng cộng cọp cót cốt cột cũ cư cụ cứ cử của cửa cúc cục cực cụm cung cùng cũng cuốc cuộc cước cược cuối
  cưới cười cuốn cuống cuồng cương cường cưỡng cướp cụt cứu da đa đà đã đạ đạc đắc đặc đạch đai đài đại dài đảm đậm đặn
  dán dân dần dẫn đang đáng đăng đảng đẳng đặng dạng danh đánh dành dao đào đạo đảo đáp đạp đập đắp dập đạt đất đắt đặt
  dát dạt dật dắt đâu đấu đầu dấu day đây đầy đẩy dãy de đề để dễ đem đếm đến đeo đẹp dép dẹp đét dệt đều đi địa đích
  địch dịch điếc điêm điểm diễn diện điên điền điện diếp diệp điệp diệt điều dinh định dính dịp do đó đô đồ đỗ độ đoàn
  đoán đoạn doanh đọc đốc độc dọc dốc đôi đối đổi đội đời dõi đôn đơn dồn dong đóng đông đồng động dòng đốp đớp đọt đốt
  đột đợt dốt du đủ dù dư dụ dữ dự đua đưa dựa đúc đục đức dục dung đúng đứng dùng dụng dừng dựng đuốc được dược đuôi
  đuối đuổi dưới đương đường dương dường dưỡng dượng đút đụt đứt dụt dứt duy duyên duyệt ếch ép ẹp gác gạc gấc gạch gần
  gắn gấp gập gắp gặp gạt gật gắt gặt ghế ghệch ghép ghét ghẹt ghi gi gì gia giá giác giấc giặc giai giải giám giảm
  gian giản giang giao giáo giáp giạt giật giắt giặt giấy giếng giềng giết giờ giới giống giót giọt giữ giữa giục giùm
  giường giúp go gõ góc gốc gọi gợi gồm gọn góp gộp gót gọt gu gửi guốc gương hà hạ hác hạc hắc hách hạch hai hài hải
  hàm hàn hán hạn hang hàng hạng hằng hanh hành hạnh hấp hát hạt hất hầu hậu hay hãy hệ hếch hẹn hẹp hét hết hệt hích
  hịch hiếm hiểm hiến hiền hiện hiếp hiệp hiếu hiểu hiệu hình hít ho hô họ hồ hỗ hộ hoa hoà hoá hòa hóa hoắc hoặc hoạch
  hoàn hoãn hoạn hoàng hoạt hóc học hốc hộc hỏi hội hôm hơn hỏng hồng hóp họp hộp hớp hợp hót hốt huấn húc hục hức hực
  huề huệ hưng hước huống hương hướng hưởng húp hút hụt hữu huyền huyện huyết huyệt hy ích im in ít ke kè kê kế kể kèm
  kênh kéo kép kẹp két kẹt kết khác khạc khắc khách khai khăn khánh khắp khát khất khắt khâu khẩu khê khen khép khét
  khi khích khiển khiếp khiết khít kho khó khổ khoa khóa khoán khoản khoáng khoảng khóc khốc khoẻ khỏe khỏi khối khởi
  không khớp khu khuẩn khuất khúc khuê khuếch khước khuôn khuyên khuyến khuyết kĩ kia kích kịch kiêm kiếm kiểm kiệm
  kiên kiến kiện kiêng kiếp kiết kiệt kiều kiểu kim kinh kính kíp kịp kít kịt ky ký kỳ kỷ kỹ la là lạ lác lạc lắc lách
  lạch lai lái lại làm lâm lan lần lẫn lang lãng lắng lặng lãnh lao láp lạp lấp lập lắp lặp lát lật lắt lặt lấy le lê
  lẻ lẽ lề lệ lếch lệch lên lệnh lép lẹt lết lệt lịch liếc liêm liên liền liêng liếp liệt liệu lĩnh lít lộ loa loại
  loan loạn lóc lọc lốc lộc lối lỗi lời lợi lớn long lòng lồng lốp lộp lớp lợp lót lọt lốt lột lớt lợt luân luận luật
  lúc lục lực lùi lửng luộc lược lưới luôn luống luồng lương lường lưỡng lượng lướt lượt lụt lưu lũy luyến luyện lý mà
  mã mác mạc mắc mặc mách mạch mai màn mang mạng mập mát mạt mất mật mắt mặt màu mẫu may máy mềm mép mét mệt mỉ mịch
  miền miễn miếng miệng miệt min minh mình mít mịt mở móc mọc mốc mộc môi mọi mối mỗi mới mời môn mồng mót mọt mốt một
  mũ mua múc mục mức mực muối mươi mười muôn muốn muộn mượn mương mường muốt mút mụt mứt mưu mỹ na nạc nấc nắc nách nam
  năm nậm nằm nâng năng nẵng nặng nào nạp nấp nắp nát nạt nay này nê nề nên nền nép nẹp nếp nét nẹt nết nêu nếu nga
  ngác ngạc ngắc ngách ngạch ngại ngàn ngân ngắn ngành ngáp ngập ngát ngạt ngất ngắt ngặt ngay ngày nghe nghề nghệ
  nghếch nghèo nghẹt nghi nghĩ nghỉ nghị nghĩa nghịch nghiêm nghiệm nghiên nghiêng nghiệp nghiệt nghìn ngõ ngoạc ngoắc
  ngoặc ngoài ngoại ngoặt ngóc ngọc ngốc ngồi ngót ngọt ngột ngớt ngũ ngữ ngục ngực nguệch ngừng ngước ngược nguội
  người nguồn ngụp ngút ngụt nguyên nguyễn nguyện nguyệt nhà nhác nhạc nhấc nhắc nhầm nhân nhãn nhận nhắn nhàng nhấp
  nhập nhát nhạt nhất nhật nhắt nhặt nhau nhẹ nhếch nhích nhiệm nhiếp nhiệt nhiều nhìn nhịp nhỏ nhớ nhờ nhở nhóc nhọc
  nhóm nhót nhốt nhớt nhợt nhu như nhuận nhúc nhục nhức nhung nhũng nhưng những nhuốc nhược nhường nhượng nhút nhụt
  nịch niêm niềm niệm niên ninh nịt no nó nớ nóc nọc nốc nói nơi nối nổi nội nông nộp nốt nớt nữa nức nực nước nuôi
  nuông nương nướng nuốt núp nút nứt oanh óc ốc ổn ông ộp ốt ớt phác phách phải phạm phan phân phản phấn phần phận pháp
  phấp phát phạt phất phật phẩy phê phép phết phệt phí phía phích phiên phiền phiếu phím phó phố phổ phốc phối phong
  phòng phông phốt phu phù phú phụ phủ phúc phục phức phùng phụng phước phương phường phượng phượt phút phụt qua quá
  quả quác quặc quách quan quán quân quản quận quang quảng quắp quặp quát quạt quất quật quắt quặt quầy quê quế quen
  quên quét quẹt quết quốc quy quý quỹ quyến quyền quyển quyết quyệt quýt ra rà rác rạc rắc rách rạch rãi ràng ráp rát
  rạt rất rắt rệp rét rết rích rịch riêng rít rịt rõ róc rọc rốc rơi rồi rời rộng rộp rót rốt rớt rức rực run rước ruồi
  rưỡi rườm ruồng ruộng ruột rượt rượu rút sá sắc sặc sách sạch sai sắm sản sẵn sang sáng sánh sảnh sao sáp sấp sập sắp
  sát sạt sắt sau sáu sâu say sẻ sẽ sếp sét sĩ sịch siết siêu sinh so sơ số sổ sở soạn soát soạt sóc sọc sốc sớm sơn
  sông sống sót sọt sốt sột sớt sử sự sửa suất súc sục sức sực sum sung suối suôn sương suốt súp sụp sút sụt sứt suýt
  sỹ ta tá tạ tác tạc tấc tắc tặc tách tạch tai tài tại tải tam tám tâm tân tận tăng tạo táp tạp tấp tập tắp tát tạt
  tất tật tắt tay tây tế tếch tên tếp tệp tết thá thác thạc thắc thách thạch thái tham thẩm than thân thần thang tháng
  thanh thành thạnh thao thạo thảo tháp thấp thập thát thất thật thắt thay thấy thầy the thẻ thế thể them thêm then
  theo thếp thét thết thi thì thị thích thiếc thiên thiện thiếp thiệp thiết thiệt thiếu thiểu thiệu thịnh thít thịt
  thỏa thoại thoáng thoát thoạt thoắt thóc thốc thói thời thôn thông thống thót thọt thốt thớt thu thư thủ thứ thử thừa
  thửa thuẫn thuận thuật thúc thục thức thực thuê thuế thuốc thuộc thước thương thường thưởng thượng thượt thụp thút
  thụt thuý thuỷ thúy thủy thuyết tỉ tích tịch tiếc tiệc tiên tiến tiền tiện tiếng tiếp tiệp tiết tiệt tiêu tiểu tìm
  tin tinh tình tính tỉnh tít tịt to tổ tờ toàn toán tóc tốc tộc tối tới tồn tong tổng tốp tót tọt tốt tra trá trả trác
  trắc trặc trách trạch trái trăm trạm trân trấn trần trang trạng trắng tránh trao trào tráp trập trát trật trễ trên
  treo trét trệt trì trí trị trích trịch triển triết triệt triều triệu trim trình trở trợ trọc tròn trọn trong trông
  trọng trống trót trọt trụ trừ trữ trưa truất trúc trục trực trùm trung trùng trước trương trường trưởng trượt trút
  trụt truyền try trý tư tủ từ tử tự tuấn tuần tuất túc tục tức tuệ túi tùng từng tước tuổi tươi tưới tuồng tương tướng
  tường tưởng tượng tuốt tụp tút tụt tuy tuyên tuyến tuyển tuyết tuyệt tuýp ty tỷ úc ức ứng ước uống ướt úp út ưu uỷ ủy
  và vá vác vạc vắc vách vạch vài van vân văn vạn vẫn vận vào vấp vát vạt vật vắt vặt vậy vẻ vẽ về vét vẹt vết vệt vi
  vì ví vị việc viên viễn viện viếng viết việt vinh vĩnh vít vịt võ vóc với vòng vót vọt vớt vợt vu vũ vụ vực vươn vườn
  vuông vương vướng vuốt vượt vút vụt xa xã xác xạc xấc xắc xách xạch xăng xấp xát xắt xây xe xem xẹp xếp xét xẹt xỉ
  xích xịch xiếc xiết xin xịt xoá xóa xoay xóc xọc xốc xộc xong xốp xót xử xuân xuất xúc xưng xước xược xuôi xuống
  xuồng xương xướng xụp xút xuyên yêm yên yến yết yêu yếu
`
    .trim()
    .split(/\s+/u),
);

/** Whether a syllable is common enough to be named as what somebody meant. Letter case does not matter. */
export function isCommonSyllable(word: string): boolean {
  return COMMON.has(word.toLowerCase());
}

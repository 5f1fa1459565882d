"""What the reading room says to people, in Vietnamese: why a file or a line was left out."""

from __future__ import annotations

EMPTY = "tệp rỗng, không có chữ nào; hãy bỏ tệp này đi hoặc thay bằng bài viết"
BINARY = "không phải tệp văn bản; hãy lưu bài viết thành tệp .txt"
ENCODING = "không rõ bảng mã; hãy lưu lại tệp theo UTF-8"
TOO_BIG = "tệp lớn hơn 5 MB; mỗi bài viết cần một tệp riêng, nhỏ hơn 5 MB"
MISSING_FILE = "không tìm thấy tệp này; hãy kiểm tra lại đường dẫn"
MISSING_FOLDER = "không tìm thấy thư mục này; hãy kiểm tra lại đường dẫn"
NOT_A_FOLDER = "không phải thư mục; hãy chỉ tới thư mục chứa các bài viết"
NO_ARTICLE = "thư mục không có bài viết nào; hãy thêm tệp .txt, mỗi bài một tệp"
NO_CONTENT = "không có câu nào của bài viết, chỉ có phần khung trang; hãy lưu lại cả bài"
UNREADABLE = "không mở được tệp này; hãy kiểm tra quyền đọc"

PAGE_JUNK = "phần khung của trang web"
OTHER_HEADLINE = "tiêu đề bài khác"
NO_LETTERS = "không có chữ"
REPEATED = "lặp lại tiêu đề"

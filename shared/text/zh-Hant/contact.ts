import type { ContactWords } from '../zh-CN/contact.ts'

export const contact: ContactWords = {
  phone: '電話號碼',
  phoneWrong: '請填「+」加地區號碼的電話（如 +852 5123 4567）、11 位內地手機號，或留空',
  mail: '電郵地址',
  mailWrong: '請填完整的電郵地址，如 name@example.com，或留空',
  why: '只用來通知您：快到和輪到您時發一則訊息，職員看不到，今天完結便刪除。不填也照樣叫號。',
}

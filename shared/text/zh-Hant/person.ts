import type { PersonWords } from '../zh-CN/person.ts'

/** The fields that a site asks people to fill in when they take a number, on the phone and on the tablet. */
export const person: PersonWords = {
  heading: '本服務點想請您留下（可不填）',
  name: '稱呼或姓名',
  digits: '電話號碼最後四位',
  digitsWrong: '請填四位數字，或留空',
  why: ({ hours }) =>
    `只供本服務點核對，只有這裏的指引員能看到，加密儲存，${hours} 小時後自動刪除。不填也可取籌和叫號。`,
  mine: '我留下的資料',
  save: '提交',
  saved: '已提交',
  notSaved: '已取籌，但您留下的資料未能送到。可在這裏再提交一次。',
  erase: '刪除我留下的資料',
  erased: '已刪除',
  shown: ({ name, digits }) => `${name} · 電話尾四位 ${digits}`,
  shownDigits: ({ digits }) => `電話尾四位 ${digits}`,
}

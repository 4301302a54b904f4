import type { InsideWords } from '../zh-CN/inside.ts'
import { ltr } from './isolate.ts'

export const inside: InsideWords = {
  title: 'الموجودون في الداخل',
  figure: ({ people, capacity }) => `${ltr(people)} من ${ltr(capacity)}`,
  nobodyIn: 'ما دام الموقع ممتلئًا لا يُنادى أحد عند المدخل، أما من في الداخل فيُنادون كالمعتاد.',
  noNumber: ({ count }) => `منهم دون رقم: ${count}`,
  people: 'عدد من ليس معهم رقم',
  countIn: ({ count }) => `دخل: ${count}`,
  countOut: ({ count }) => `خرج: ${count}`,
  anyway: 'نداء رغم الامتلاء',
  beyond: 'نودي والموقع ممتلئ',
}

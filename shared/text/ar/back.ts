import type { BackWords } from '../zh-CN/back.ts'
import { ltr } from './isolate.ts'
import { numbers } from './plural.ts'

export const back: BackWords = {
  back: 'لقد عدت',
  next: 'أنت التالي.',
  after: ({ places }) => `يُنادى رقمك بعد ${numbers.of(places)}.`,
  once: 'يمكن ذلك مرة واحدة فقط.',
  byMarshal: 'يُرجى مراجعة أحد المنظمين، فهو يعيدك إلى الطابور.',
  byThemselves: 'عادوا بأنفسهم',
  cameBack: 'عاد',
  since: ({ time }) => `عند ${ltr(time)}`,
}

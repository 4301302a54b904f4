import type { HandingWords } from '../zh-CN/handing.ts'
import { ltr, own } from './isolate.ts'
import { noun, people } from './plural.ts'

const asking = noun(
  'لا هواتف أخرى تطلب رقمًا',
  'هاتف آخر يطلب رقمًا',
  ['هاتفان آخران يطلبان رقمًا', 'هاتفين آخرين يطلبان رقمًا'],
  '# هواتف أخرى تطلب رقمًا',
  '# هاتفًا آخر يطلب رقمًا',
  '# هاتف آخر يطلب رقمًا',
)

export const handing: HandingWords = {
  lost: 'رقم مفقود',
  who: ({ number, count, time }) => `${ltr(number)} · ${people(count)} · منذ ${own(time)}`,
  whoWhy: 'اسألهم شخصيًا: ما الرقم، وكم عددكم؟',
  theirs: 'نعم، إعطاؤه لهم',
  notTheirs: 'لا، ليس لهم',
  more: ({ count }) => asking(count),
  given: ({ number }) => `أُعطي ${ltr(number)} للهاتف`,
  late: 'انتهت صلاحية هذا الطلب. يُرجى أن يطلبوا مرة أخرى.',
  answered: 'أجاب منظم آخر',
  showCode: 'عرض رمز للمسح',
  codeHow: ({ time }) => `دعهم يمسحونه بهاتفهم. يعمل مرة واحدة، حتى ${own(time)}.`,
  codeLabel: ({ number }) => `رمز QR الذي يعيد ${ltr(number)}`,
  change: 'تغيير عدد الأشخاص أو الرعاية',
  transferTo: ({ queue }) => `نقل إلى ${own(queue)}`,
  which: 'أيهم؟',
}

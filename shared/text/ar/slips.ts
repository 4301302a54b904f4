import type { SlipWords } from '../zh-CN/slips.ts'
import { ltr, own } from './isolate.ts'
import { sheets } from './plural.ts'

export const slips: SlipWords = {
  title: 'تسجيل الأوراق',
  why: 'الأوراق الاحتياطية التي أُعطيت أثناء انقطاع الكهرباء أو الشبكة: امسحها، أو اكتب أرقامها هنا. إن كانت متتالية فاكتب الأولى والأخيرة.',
  from: 'الورقة الأولى',
  to: 'الورقة الأخيرة (اختياري)',
  example: 'A9001',
  takeIn: 'تسجيل ورقة',
  empty: `يُرجى كتابة رقم الورقة الأولى، مثل ${ltr('A9001')}`,
  noNumber: `يُرجى كتابة الحرف أيضًا، مثل ${ltr('A9001')}`,
  noQueue: ({ queue }) => `لا يوجد طابور ${own(queue)}: هذا الرقم ليس من هذا المركز`,
  noSlip: ({ number }) => `${ltr(number)} ليس رقم ورقة احتياطية. أرقام الأوراق الاحتياطية من 9001 إلى 9999`,
  otherQueue: 'يجب أن يكون الرقمان من طابور واحد',
  backwards: 'يجب أن تأتي الورقة الأخيرة بعد الأولى',
  tooMany: ({ most, last }) => `${sheets(most)} على الأكثر في المرة الواحدة: هذه المرة حتى ${ltr(last)}`,
  taken: ({ count, from, to }) => `تم تسجيل ${sheets.of(count)}: من ${ltr(from)} إلى ${ltr(to)}`,
  takenOne: ({ number }) => `تم تسجيل ${ltr(number)}`,
  takenBefore: 'سبق تسجيلها. لا يُحسب شيء مرتين',
  leftOver: 'رقم بقي من المرة السابقة (اختياري)',
  notLeftOver: 'هذا الرقم لم يبقَ من المرة السابقة، لذا الرقم الجديد عادي.',
  leftOverHow: `اكتبه مع حرفه، مثل ${ltr('A031')}`,
}

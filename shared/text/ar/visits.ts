import type { HomeVisitWords } from '../zh-CN/visits.ts'
import { own } from './isolate.ts'

export const visits: HomeVisitWords = {
  title: 'الزيارات المنزلية',
  toDo: ({ count }) => `بقي للزيارة: ${count}`,
  note: 'تسجيل زيارة منزلية',
  heading: 'شخص يُزار في بيته',
  where: 'أين (المبنى والباب)',
  what: 'لماذا (اختياري)',
  number: 'رقمه أو رقم أحد أسرته (اختياري)',
  kept: ({ hours }) =>
    `لا حاجة إلى الاسم. ما تكتبه يُشفَّر، ولا يقرؤه إلا منظمو هذا المركز، ثم يُمحى. مدة الحفظ بالساعات: ${hours}.`,
  save: 'تسجيل',
  missing: 'اكتب المكان أو أدخل رقمًا.',
  none: 'لا أحد للزيارة اليوم حتى الآن.',
  tick: 'تمت الزيارة',
  reopen: 'لم تتم الزيارة بعد',
  doneAt: ({ time }) => `تمت الزيارة في ${own(time)}`,
  since: ({ time }) => `سُجّلت في ${own(time)}`,
  erased: 'ما كُتب غير موجود: مُحي، أو لم يصل',
  drop: 'إزالة من القائمة',
  dropSure: 'اضغط مرة أخرى للإزالة',
  erase: 'محو ما كُتب',
  eraseSure: 'اضغط مرة أخرى للمحو',
  unread: 'تتعذر قراءة ما كُتب الآن. حاول بعد قليل',
}

import type { Words } from '../words.ts'
import { own } from './isolate.ts'

export const way: Words['setup']['way'] = {
  title: 'خطوات الزيارة',
  how: 'نقطة لكل خطوة، ابتداءً من المدخل. أضف خطوة أو أزل خطوة، وتُوصَل التي قبلها بالتي بعدها. من أنهى خطوة يحتفظ برقمه وينتظر الخطوة التالية.',
  ask: 'ما خطوات الزيارة؟',
  one: 'خطوة واحدة',
  oneHow: 'أخذ رقم، ثم النداء، ثم الانتهاء',
  several: ({ count }) => `عدد الخطوات: ${own(count)}`,
  placesAsk: '2. كم مكتبًا في كل خطوة؟',
  places: ({ step }) => `${own(step)}: عدد المكاتب`,
  seats: ({ step }) => `${own(step)}: عدد المقاعد`,
  none: 'لا أحد ينادي هذا الطابور بعد',
  putIn: 'إضافة خطوة',
  putInAfter: ({ step }) => `إضافة خطوة بعد «${own(step)}»`,
  putInFirst: 'إضافة خطوة قبل الجميع',
  putInWhich: 'أي خطوة؟',
  takeOut: ({ queue }) => `إزالة «${own(queue)}»`,
  addPlace: () => 'إضافة مكتب',
  idle: ({ desks }) => `لم يبق طابور لـ ${own(desks)}.`,
  idleRemove: 'إزالة',
  idleServe: 'ليخدم الطابور',
  noStep: 'بلا',
  whole: {
    open: 'اعتماد مجموعة خطوات معتادة كاملة',
    ask: 'أي خطوات؟',
    stays: ({ queues }) => `يبقى بحرفه واسمه ومكاتبه: ${own(queues)}.`,
    comes: ({ queues }) => `جديد: ${own(queues)}.`,
    goes: ({ queues }) =>
      `يُزال: ${own(queues)}. الطابور الذي استُخدم اليوم لا يُزال إلا بعد انتهاء اليوم، وستُخبَر بذلك عند الحفظ.`,
    nothingGoes: 'لا يُزال شيء.',
    noLetters: 'لم تبق حروف لطوابير جديدة. يُرجى إزالة بعض الطوابير أولًا.',
    take: 'اعتماد هذه الخطوات',
  },
  queues: {
    general: 'عام',
    green: 'المسار الأخضر',
    consent: 'التسجيل والموافقة',
    submit: 'تقديم الأوراق',
    collect: 'استلام الأوراق',
  },
}

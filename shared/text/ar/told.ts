import type { ToldWords } from '../zh-CN/told.ts'
import { ltr, own } from './isolate.ts'

export const told: ToldWords = {
  message: ({ title, site, body }) => `${title} (${own(site)}). ${body}`,
  soon: {
    title: ({ number }) => `${ltr(number)}: اقترب دورك`,
    body: ({ queue }) => `يرجى العودة والانتظار قرب ${own(queue)}.`,
  },
  lined: {
    title: ({ number }) => `${ltr(number)}: يرجى التقدم`,
    body: ({ queue, mark }) => `قف على العلامة ${ltr(mark)} في ${own(queue)}.`,
  },
  called: {
    title: ({ number, where }) => `${ltr(number)}: توجه إلى ${own(where)}`,
    body: () => 'حان دورك.',
    onPhone: () => 'حان دورك. اضغط لتخبرنا أنك في الطريق.',
  },
  recalled: {
    title: ({ number, where }) => `نداء ثانٍ: ${ltr(number)} إلى ${own(where)}`,
    body: () => 'نحن في انتظارك.',
    onPhone: () => 'نحن في انتظارك. اضغط لتخبرنا أنك في الطريق.',
  },
  again: {
    title: ({ number, where }) => `ما زلنا في انتظارك: ${ltr(number)} إلى ${own(where)}`,
    body: () => 'اضغط لتخبرنا أنك في الطريق أو أنك تحتاج إلى وقت أطول.',
  },
  missed: {
    title: ({ number }) => `نودي على ${ltr(number)} ولم تكن حاضرًا`,
    body: ({ mayComeBack }) =>
      mayComeBack
        ? 'رقمك محفوظ. عند عودتك اضغط «لقد عدت» في صفحة هاتفك، أو راجع أحد المنظمين.'
        : 'رقمك محفوظ. عند عودتك يُرجى مراجعة أحد المنظمين.',
    onPhone: () => 'رقمك محفوظ. اضغط لتعرف كيف تعود، أو اسأل أحد المنظمين.',
  },
  'passed-over': {
    title: ({ number }) => `${ltr(number)}: سيتقدم بعض الأشخاص قبلك`,
    body: () => 'رقمك محفوظ، وسننادي عليك بعد قليل.',
  },
  'came-back': {
    title: ({ number }) => `عاد ${ltr(number)} إلى الطابور`,
    body: ({ queue }) => `انتظر قرب ${own(queue)}: سننادي عليك بعد قليل.`,
  },
  returned: {
    title: ({ number }) => `عاد ${ltr(number)} إلى الطابور`,
    body: ({ queue }) => `انتظر قرب ${own(queue)}: سننادي عليك بعد قليل.`,
  },
  held: {
    title: ({ number }) => `${ltr(number)} محفوظ لك`,
    body: ({ time }) => `يحفظ أحد المنظمين رقمك حتى ${ltr(time)}.`,
  },
  'held-over': {
    title: ({ number }) => `${ltr(number)} في الطابور من جديد`,
    body: ({ queue }) => `انتهت مدة الحفظ. انتظر قرب ${own(queue)}.`,
  },
  moved: {
    title: ({ number, queue }) => `نُقل ${ltr(number)} إلى ${own(queue)}`,
    body: () => 'الرقم نفسه، ومكانك بحسب وقت أخذه.',
  },
  'moved-on': {
    title: ({ number, queue }) => `${ltr(number)}: الخطوة التالية ${own(queue)}`,
    body: () => 'الرقم نفسه. سنخبرك حين يحين دورك.',
  },
  'put-back': {
    title: ({ number }) => `أُلغي النداء على ${ltr(number)}`,
    body: () => 'مكانك محفوظ. سنخبرك حين يحين دورك.',
  },
  seated: {
    title: ({ number, queue }) => `${ltr(number)}: يوجد مقعد في ${own(queue)}`,
    body: ({ time }) => `اجلس وابقَ حتى ${ltr(time)}.`,
  },
  observed: {
    title: ({ number }) => `${ltr(number)}: انتهت فترة الملاحظة`,
    body: () => 'إذا كنت بخير فيمكنك المغادرة.',
  },
  paused: {
    title: ({ number, pause }) => `${ltr(number)}: ${own(pause)}`,
    body: () => 'رقمك ومكانك محفوظان.',
  },
  resumed: {
    title: ({ number, queue }) => `${ltr(number)}: استؤنف ${own(queue)}`,
    body: () => 'مكانك محفوظ. انتظر في الجوار.',
  },
  closed: {
    title: ({ number }) => `${ltr(number)}: لا أرقام جديدة اليوم`,
    body: () => 'رقمك ما زال صالحًا. تابع الانتظار.',
  },
  ended: { title: ({ number }) => `انتهى ${ltr(number)}`, body: ({ why }) => why },
}

import type { Words } from '../words.ts'
import { ltr } from './isolate.ts'
import { minutes } from './plural.ts'

export const alerts: Words['alerts'] = {
  unserved: 'أشخاص ينتظرون ولا أحد ينادي',
  goNow: 'اذهب الآن.',
  untaken: ({ minutes: count }) => `لم يهتم أحد بالأمر منذ ${minutes.of(count)}.`,
  heading: 'التنبيهات',
  why: 'يُنبَّه هذا الجهاز إلى الطوارئ، وإلى كل إنذار لم يهتم به أحد منذ دقيقتين، حتى والصفحة مغلقة. وينتهي ذلك عند تسجيل الخروج.',
  on: 'تنبيه هذا الجهاز',
  off: 'إيقاف التنبيه',
  isOn: 'هذا الجهاز يتلقى التنبيهات',
  refused: 'المتصفح لا يسمح بالإشعارات. اسمح بها في إعداداته ثم حاول مرة أخرى.',
  failed: 'لم ينجح ذلك. حاول مرة أخرى.',
  install: `على ${ltr('iPhone')} و${ltr('iPad')} أضف الصفحة إلى الشاشة الرئيسية أولًا، ثم افتحها من هناك.`,
}

import type { Words } from '../words.ts'
import { ltr, own } from './isolate.ts'

export const emergency: Words['emergency'] = {
  button: 'طوارئ',
  hold: 'اضغط ثانية واحدة لاستدعاء كل العاملين',
  called: 'استُدعي كل العاملين',
  alarm: ({ who, time }) => `طوارئ! ${own(who)} بحاجة إلى مساعدة منذ ${ltr(time)}. اذهب الآن.`,
  colleague: 'أحد الزملاء',
  clear: 'انتهى الأمر',
  key: 'ضغط ثانية واحدة: طوارئ',
}

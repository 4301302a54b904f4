import type { Site } from '../shared/day/nouns/site.ts'

/** The site of an empty store. */
export const SAMPLE: Site = {
  id: 'xingfuli',
  kind: 'testing',
  name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' },
  timeZone: 'Asia/Shanghai',
  presence: 'pass',
  spacing: 1,
  // the thresholds of Shenzhen's city map, in minutes
  levels: { busy: 25, crowded: 50 },
  dayStart: '04:00',
  queues: [
    { id: 'A', name: { 'zh-CN': '普通队列', en: 'General' }, length: 30, callSize: 1, priority: false },
    { id: 'G', name: { 'zh-CN': '绿色通道', en: 'Green lane' }, length: 10, callSize: 1, priority: true },
  ],
  desks: ['1', '2', '3'].map((id) => ({ id, queues: ['A', 'G'] })),
}

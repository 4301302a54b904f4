// Payloads of the size of our own views: a phone's, and a screen's of two queues.

export const ticketful = {
  protocol: 3,
  day: '2026-11-23',
  name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' },
  state: 'waiting',
  rest: 'x'.repeat(260),
}

export const screenful = { protocol: 3, day: '2026-11-23', rest: 'x'.repeat(1200) }

/** The opening hours on the tablet: what the calendar does next, and how to keep open for longer. */
export const stay = {
  title: '开放时间',
  until: '今天开到',
  stay: '延长',
  later: ({ time }: { time: string }) => `要比 ${time} 晚`,
  early: '提前开始',
}

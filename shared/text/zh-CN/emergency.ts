/** The tablet: all staff of a site are called. */
export const emergency = {
  button: '紧急呼叫',
  hold: '按住一秒，呼叫所有工作人员',
  called: '已呼叫所有工作人员',
  alarm: ({ who, time }: { who: string; time: string }) => `紧急！${who}需要支援（${time}），请马上过去。`,
  colleague: '一位同事',
  clear: '没事了',
  key: '按住一秒：紧急呼叫',
}

export const overview = {
  title: '一米 各采样点',
  heading: '各采样点',
  none: '还没有采样点',
  waiting: '等候',
  desks: '开放采样台',
  screen: '大屏',
  marshal: '引导员',
  resident: '取号',
}

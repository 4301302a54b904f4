/** The names of the sheets of figures, on the page and in the files. */
export const sheetNames = {
  summary: '总计',
  sites: '按服务点',
  groups: '按街道或乡镇',
  kinds: '按类型',
  queues: '按队列',
  desks: '按台',
  hours: '按时段',
  weekdays: '按星期',
  dates: '按日期',
  staff: '按工作人员',
  tickets: '各号记录',
}

export const weekdayNames: readonly string[] = [
  '星期一',
  '星期二',
  '星期三',
  '星期四',
  '星期五',
  '星期六',
  '星期日',
]

/** What is wrong in one field, by the rule that it breaks. `{limit}` is the rule's own limit. */
export const faults = {
  missing: '不能缺少',
  unknown: '没有这一项',
  type: '类型不对,应为 {limit}',
  option: '应为以下之一:{limit}',
  format: '格式不对',
  integer: '应为整数',
  min: '不能小于 {limit}',
  max: '不能大于 {limit}',
  'min-length': '至少 {limit} 项(字)',
  'max-length': '最多 {limit} 项(字)',
  repeated: '不能重复',
  inconsistent: '前后不一致',
  'in-use': '正在使用,不能移除',
  erased: '这一天的记录已到期删除,只保留统计数字',
  'id-used': '这个编号已用于别的操作',
  wrong: '口令不对',
}

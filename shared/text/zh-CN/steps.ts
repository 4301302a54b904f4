/** The step of a visit at which somebody is. */
export const steps = {
  entrance: '入口',
  registration: '登记',
  consent: '知情同意',
  sampling: '采样',
  vaccination: '接种',
  observation: '留观',
  door: '门口',
  window: '窗口',
  cashier: '缴费',
}

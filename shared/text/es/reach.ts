import type { ReachWords } from '../zh-CN/reach.ts'

export const reach: ReachWords = {
  offer: 'Avisarme cuando me llamen',
  offerWhy: 'Puede cerrar esta página y guardar el teléfono.',
  turningOn: 'Activando los avisos…',
  on: 'Le avisaremos cuando le llamen. Puede cerrar esta página.',
  turnOff: 'No avisarme',
  off: 'No recibirá avisos. Deje esta página abierta.',
  denied:
    'El navegador no ha permitido los avisos. Permítalos en sus ajustes para esta web y pulse otra vez. O deje esta página abierta: le avisará cuando le llamen.',
  notChosen: 'Los avisos aún no están permitidos. Pulse otra vez y elija «Permitir».',
  unreachable:
    'Este teléfono no alcanza su servicio de avisos. Deje esta página abierta: le avisará cuando le llamen.',
  none: 'Este navegador no puede avisarle con la página cerrada. Déjela abierta: le avisará cuando le llamen.',
  home: 'En iPhone y iPad, ponga antes esta página en la pantalla de inicio:',
  homeSteps: {
    share: 'Pulse «Compartir» en el navegador',
    add: 'Elija «Añadir a pantalla de inicio»',
    open: ({ offer }) => `Ábrala desde la pantalla de inicio y pulse «${offer}»`,
  },
  soon: 'Avisarme para volver',
  soonMinutes: ({ count }) => `Unos ${count} minutos antes`,
  soonBefore: ({ count }) => `Cuando falten ${count} turnos`,
  picture: 'Guardar como imagen',
  pictureHow: 'También puede mantener pulsada la imagen para guardarla o enviarla.',
  pictureOf: ({ number }) => `Imagen de ${number}`,
  save: 'Guardar',
  send: 'Enviar',
  pictureFailed: 'No se pudo crear la imagen. Haga una captura de pantalla.',
  savedAt: ({ time }) => `Guardado a las ${time}`,
  pictureTrue: 'Una imagen no cambia: siga las llamadas en la pantalla grande o en la página.',
  pictureFind: ({ lost }) => `Escanee el código para abrir la página. En otro teléfono, pulse «${lost}».`,
}

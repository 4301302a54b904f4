import type { staff as zhCN } from '../zh-CN/staff.ts'

type Problems = Record<keyof typeof zhCN, { title: string; detail: string }>

export const staff: Problems = {
  'not-paired': {
    title: 'La pantalla aún no está vinculada',
    detail: 'El responsable escribe su código en los ajustes o en una tableta.',
  },
  'unknown-desk': { title: 'No existe ese puesto', detail: 'Elija el puesto otra vez.' },
  'hold-limit': {
    title: 'Su lugar ya se reservó el tiempo permitido',
    detail:
      'Para que la espera sea justa, un lugar se reserva solo cierto número de veces y de minutos. Aun así puede alejarse: conserva su turno y vuelve al final de la fila.',
  },
  'came-back-already': {
    title: 'Este turno ya volvió una vez por su cuenta',
    detail: 'Vaya con un guía: él puede devolverlo a la fila.',
  },
  'desk-closed': { title: 'El puesto está cerrado', detail: 'Ábralo primero.' },
  'desk-resting': { title: 'El puesto está en descanso', detail: 'Pulse «Seguir» primero y luego llame.' },
  'desk-moved-on': {
    title: 'El puesto ya cambió',
    detail: 'Otra persona fue más rápida. Mire cómo está el puesto.',
  },
  'nobody-waiting': { title: 'No espera nadie', detail: 'Llame cuando alguien haya tomado turno.' },
  'settings-moved-on': {
    title: 'Otra persona cambió los ajustes',
    detail: 'Mire qué cambió y elija qué conservar.',
  },
  'site-ended': {
    title: 'Este centro cerró definitivamente',
    detail: 'Aquí ya no se dan turnos. Mire otros centros en la lista o pregunte en su municipio.',
  },
  'too-late-to-undo': {
    title: 'Ya no se puede deshacer',
    detail: 'Pasó un minuto o el turno cambió.',
  },
  'not-signed-in': { title: 'Entre primero', detail: 'Entre y hágalo otra vez.' },
  'unknown-command': { title: 'No existe esa acción', detail: 'Recargue la página e inténtelo de nuevo.' },
  'where-next': { title: 'Elija adónde van después', detail: 'Elija primero adónde van después.' },
  'still-observed': {
    title: 'La observación no ha terminado',
    detail: 'Todavía hay alguien en observación. Nada la acorta por sí solo.',
  },
  'has-arrived': {
    title: 'La persona ya llegó',
    detail: 'Si en realidad no está, deshágalo o llame otra vez primero.',
  },
  'site-damaged': {
    title: 'No se pueden leer los ajustes de este centro',
    detail:
      'Siga las indicaciones de los guías. Un responsable abre el centro en los ajustes, lo revisa y lo guarda otra vez.',
  },
  'foreign-origin': {
    title: 'Pedido desde otra página web',
    detail: 'Abra esta página directamente y hágalo ahí.',
  },
  'not-found': { title: 'Aquí no hay nada', detail: 'Revise la dirección.' },
  'too-large': { title: 'Demasiado grande', detail: 'Acórtelo e inténtelo de nuevo.' },
  'being-upgraded': {
    title: 'Solo después de la actualización',
    detail:
      'Yimi se está actualizando y esto es nuevo. Por ahora no lo use, hasta que todos los servidores tengan la versión nueva.',
  },
  'clock-unsure': {
    title: 'Por un momento no se dan turnos',
    detail: 'Se comprueba el reloj del servidor. Un guía puede decir si está bien.',
  },
  'other-site': {
    title: 'Este papel es de otro centro',
    detail: 'Envíe a la persona al lugar escrito en él o tome aquí un turno para ella.',
  },
  'other-day': {
    title: 'Este papel no es de hoy',
    detail: 'Vale solo el día escrito en él. Tome un turno para la persona si lo necesita.',
  },
  'no-slip': {
    title: 'No es el número de un turno en papel',
    detail: 'Los turnos en papel van del 9001 al 9999, por ejemplo A9001.',
  },
  'number-given': {
    title: 'La máquina ya dio este número',
    detail: 'No se puede registrar otra vez. Quédese con el papel y tome un turno para la persona.',
  },
  'not-an-entrance': {
    title: 'Aquí no se dan turnos',
    detail: 'Tome su turno en la entrada. Pasará solo a esta fila después del paso anterior.',
  },
  'site-full': {
    title: 'El lugar está lleno',
    detail:
      'Espere a que salga alguien. Para dejar entrar a una persona de todos modos, llámela antes de su turno y elija «Llamar aunque esté lleno».',
  },
  'unknown-visit': { title: 'No existe esa visita', detail: 'Mire la lista como está ahora.' },
  'visits-full': {
    title: 'La lista de visitas de hoy está llena',
    detail: 'Caben 200 en un día. Termine las de la lista y apunte las demás aparte.',
  },
  'not-counted-in': {
    title: 'No se contaron tantas personas',
    detail:
      'Solo puede restar a quienes se contaron a mano. Quienes tienen turno se restan solos al terminar.',
  },
  'none-left': {
    title: 'Hoy no alcanza',
    detail:
      'No queda suficiente para todos ustedes. Vea a cuántas personas se puede atender aún o pregunte a un guía.',
  },
  'no-quota': {
    title: 'Aquí no hay un cupo',
    detail: 'Pida al responsable que fije en los ajustes a cuántas personas puede atender esta fila al día.',
  },
  'below-served': {
    title: 'Ya se atendió a más personas',
    detail: 'Hoy ya se atendió a más personas. El cupo no puede ser menor.',
  },
  'queue-not-drawn': {
    title: 'Este puesto no llama a esa fila',
    detail: 'Elija un puesto que la llame o mueva antes el turno a su fila.',
  },
}

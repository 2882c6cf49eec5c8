<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source> (at {then}, written {later})</source>
        <translation> (a las {then}, escrito {later})</translation>
    </message>
    <message>
        <source>+{minutes} min past the usual time</source>
        <translation>+{minutes} min sobre el tiempo habitual</translation>
    </message>
    <message>
        <source>0, as the first phase ends at zero</source>
        <translation>0, porque la primera fase termina en cero</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 anotación</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>42 CFR Part 2</source>
        <translation>42 CFR Parte 2</translation>
    </message>
    <message>
        <source>A backup is being made or checked already.</source>
        <translation>Ya se está haciendo o comprobando una copia de seguridad.</translation>
    </message>
    <message>
        <source>A backup was made, and no older one was let go. {wrong}</source>
        <translation>Se hizo una copia de seguridad y no se retiró ninguna anterior. {wrong}</translation>
    </message>
    <message>
        <source>A black box could not be compared with the record: both are kept as they are; keep a copy of the data folder.</source>
        <translation>Una caja negra no se pudo comparar con el registro: ambas se conservan como están; guarde una copia de la carpeta de datos.</translation>
    </message>
    <message>
        <source>A code has at most {most} characters; this one has {count}.</source>
        <translation>Un código tiene como máximo {most} caracteres; este tiene {count}.</translation>
    </message>
    <message>
        <source>A draft, not signed.</source>
        <translation>Un borrador, sin firmar.</translation>
    </message>
    <message>
        <source>A further one only when the therapist says so.</source>
        <translation>Otra, solo si el terapeuta lo dice.</translation>
    </message>
    <message>
        <source>A list for the helper has at most {most} lines.</source>
        <translation>Una lista para el ayudante tiene como máximo {most} líneas.</translation>
    </message>
    <message>
        <source>A newer recovery key puts this one out of use. If this page was saved as a file, delete that.</source>
        <translation>Una clave de recuperación más nueva deja esta sin uso. Si esta página se guardó como archivo, bórrelo.</translation>
    </message>
    <message>
        <source>A newer slip puts this one out of use. If this page was saved as a file, delete that.</source>
        <translation>Un resguardo más nuevo deja este sin uso. Si esta página se guardó como archivo, bórrelo.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters; several words are best.</source>
        <translation>Una frase de acceso necesita al menos {least} caracteres; lo mejor son varias palabras.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters; several words are best. Nothing was changed.</source>
        <translation>Una frase de acceso necesita al menos {least} caracteres; lo mejor son varias palabras. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A private note is damaged or not where it was written: nothing was changed; open a backup.</source>
        <translation>Una nota privada está dañada o no está donde se escribió: no se ha cambiado nada; abra una copia de seguridad.</translation>
    </message>
    <message>
        <source>A private note leaves as a PDF, a text or a JSON file, and only when asked for.</source>
        <translation>Una nota privada sale como PDF, texto o archivo JSON, y solo cuando se pide.</translation>
    </message>
    <message>
        <source>A psychotherapy note of {who} (45 CFR 164.501), no part of the record; it was asked for by name.</source>
        <translation>Una nota de psicoterapia de {who} (45 CFR 164.501), que no forma parte del registro; se pidió por su nombre.</translation>
    </message>
    <message>
        <source>A reading is now: {reading}</source>
        <translation>Una medición da ahora: {reading}</translation>
    </message>
    <message>
        <source>A reading is planned for minute {minute}</source>
        <translation>Hay una medición prevista para el minuto {minute}</translation>
    </message>
    <message>
        <source>A recovery key has {expected} letters and digits in six groups of six; this has {count}.</source>
        <translation>Una clave de recuperación tiene {expected} letras y cifras en seis grupos de seis; esta tiene {count}.</translation>
    </message>
    <message>
        <source>A recovery key is made of letters and digits only, without the letter U.</source>
        <translation>Una clave de recuperación se compone solo de letras y cifras, sin la letra U.</translation>
    </message>
    <message>
        <source>A reminder did not ring in time; the clock noticed and caught up.</source>
        <translation>Un recordatorio no sonó a tiempo; el reloj lo notó y lo recuperó.</translation>
    </message>
    <message>
        <source>A reminder was {seconds} s late; the clock noticed</source>
        <translation>Un recordatorio llegó {seconds} s tarde; el reloj lo notó</translation>
    </message>
    <message>
        <source>A session is under way: backups wait until it has ended.</source>
        <translation>Hay una sesión en curso: las copias de seguridad esperan a que termine.</translation>
    </message>
    <message>
        <source>A session is under way: its music is the only one that is heard.</source>
        <translation>Hay una sesión en curso: solo se oye la música de ella.</translation>
    </message>
    <message>
        <source>A session is under way: music is copied once it has ended.</source>
        <translation>Hay una sesión en curso: la música se copia cuando haya terminado.</translation>
    </message>
    <message>
        <source>A session is under way: music is written once it has ended.</source>
        <translation>Hay una sesión en curso: la música se escribe cuando haya terminado.</translation>
    </message>
    <message>
        <source>A session of this client is not finished: nothing was erased; end it first.</source>
        <translation>Una sesión de este cliente no ha terminado: no se ha borrado nada; termínela antes.</translation>
    </message>
    <message>
        <source>A short page for each screen. It needs no network.</source>
        <translation>Una página breve para cada pantalla. No necesita red.</translation>
    </message>
    <message>
        <source>A step of the emergency card</source>
        <translation>Un paso de la tarjeta de emergencia</translation>
    </message>
    <message>
        <source>A tag of the quick log has no name; it was not kept.</source>
        <translation>Una palabra del registro rápido no tiene nombre; no se ha guardado.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>About the session</source>
        <translation>Sobre la sesión</translation>
    </message>
    <message>
        <source>About what stays open</source>
        <translation>Sobre lo que queda pendiente</translation>
    </message>
    <message>
        <source>About what stays open: {reason}</source>
        <translation>Sobre lo que queda pendiente: {reason}</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>Añadir un curso</translation>
    </message>
    <message>
        <source>Add a form</source>
        <translation>Añadir un formulario</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Añadir una línea</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>Añadir una fase</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Añadir una pregunta</translation>
    </message>
    <message>
        <source>Added {when} by {who}</source>
        <translation>Añadido el {when} por {who}</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Administration entered</source>
        <translation>Administración anotada</translation>
    </message>
    <message>
        <source>Administration, not confirmed: {words}</source>
        <translation>Administración, sin confirmar: {words}</translation>
    </message>
    <message>
        <source>Administration. {details}</source>
        <translation>Administración. {details}</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Acontecimiento adverso</translation>
    </message>
    <message>
        <source>After the answer to</source>
        <translation>Tras la respuesta a</translation>
    </message>
    <message>
        <source>After {key}: {pieces}</source>
        <translation>Tras {key}: {pieces}</translation>
    </message>
    <message>
        <source>After “{answer}”: other windows</source>
        <translation>Tras «{answer}»: otras ventanas</translation>
    </message>
    <message>
        <source>After “{answer}”: {phase} from about {minute}</source>
        <translation>Tras «{answer}»: {phase} hacia {minute}</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Agreed signals</source>
        <translation>Señales acordadas</translation>
    </message>
    <message>
        <source>Agreed today</source>
        <translation>Acordado hoy</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo bien</translation>
    </message>
    <message>
        <source>All playlists of this phase: {minutes} min.</source>
        <translation>Todas las listas de esta fase: {minutes} min.</translation>
    </message>
    <message>
        <source>All {count} pieces play to their ends, decoded by PyAV.</source>
        <translation>Las {count} piezas suenan hasta el final, descodificadas por PyAV.</translation>
    </message>
    <message>
        <source>All {seq} rows fit, and every signed note is what was signed.</source>
        <translation>Las {seq} filas encajan, y cada nota firmada es la que se firmó.</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Already there: in an addendum</source>
        <translation>Ya está: en una adición</translation>
    </message>
    <message>
        <source>Already there: {entry}</source>
        <translation>Ya está: {entry}</translation>
    </message>
    <message>
        <source>Also recorded</source>
        <translation>También anotado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Amount, as it is to be kept</source>
        <translation>Cantidad, tal como debe quedar</translation>
    </message>
    <message>
        <source>An evening is kept here. What is the passcode on the paper?</source>
        <translation>Aquí hay una sesión guardada. ¿Cuál es la clave de la hoja?</translation>
    </message>
    <message>
        <source>An output stands twice in the settings.</source>
        <translation>Una salida figura dos veces en los ajustes.</translation>
    </message>
    <message>
        <source>And {count} more like these.</source>
        <translation>Y {count} más como estas.</translation>
    </message>
    <message>
        <source>Another client has one of these codes already: none of them was added.</source>
        <translation>Otro cliente ya tiene uno de estos códigos: no se añadió ninguno.</translation>
    </message>
    <message>
        <source>Another client has this code already: nothing was changed; please choose another code.</source>
        <translation>Otro cliente tiene ya este código: no se ha cambiado nada; elija otro código.</translation>
    </message>
    <message>
        <source>Another program is using the record: everything before this is kept, only this is not yet; close that program and try again.</source>
        <translation>Otro programa está usando el registro: todo lo anterior está guardado, solo falta esto; cierre ese programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another program is using the record: nothing was changed; close that program and try again.</source>
        <translation>Otro programa está usando el registro: no se ha cambiado nada; cierre ese programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Answered by the client on a page of their own</source>
        <translation>Respondido por el cliente en una página propia</translation>
    </message>
    <message>
        <source>Answered: {answer}</source>
        <translation>Respondido: {answer}</translation>
    </message>
    <message>
        <source>Anxious</source>
        <translation>Ansiedad</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>abr</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>Tal como se anotó</translation>
    </message>
    <message>
        <source>As it was changed</source>
        <translation>Cómo se cambió</translation>
    </message>
    <message>
        <source>As it was entered; what was taken back is left out, and nothing is added up.</source>
        <translation>Tal como se anotó; lo retirado no figura, y no se suma nada.</translation>
    </message>
    <message>
        <source>As the device shows it, such as 124/80 72</source>
        <translation>Como lo muestra el aparato, p. ej. 124/80 72</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>Tal como se tecleó</translation>
    </message>
    <message>
        <source>As typed: {line}</source>
        <translation>Tal como se escribió: {line}</translation>
    </message>
    <message>
        <source>As typed: {line} (by {who})</source>
        <translation>Tal como se escribió: {line} (según {who})</translation>
    </message>
    <message>
        <source>As written there</source>
        <translation>Como se escribió allí</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Asked again in {minutes} min</source>
        <translation>Se preguntará de nuevo en {minutes} min</translation>
    </message>
    <message>
        <source>Asking the desktop.</source>
        <translation>Preguntando al escritorio.</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Pide</translation>
    </message>
    <message>
        <source>Asleep or not open for {text} min</source>
        <translation>En reposo o cerrada durante {text} min</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>At least {minutes} min after the last of the medicine.</source>
        <translation>Al menos {minutes} min después de la última toma.</translation>
    </message>
    <message>
        <source>At minutes</source>
        <translation>En los minutos</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>En el escritorio</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>At the head of the room</source>
        <translation>En la cabecera de la sala</translation>
    </message>
    <message>
        <source>At the planned start</source>
        <translation>En el inicio previsto</translation>
    </message>
    <message>
        <source>At what time? Such as “{day} 9:30”.</source>
        <translation>¿A qué hora? Por ejemplo, «{day} 9:30».</translation>
    </message>
    <message>
        <source>At {then}, written {now} · Enter writes it</source>
        <translation>A las {then}, escrito {now} · Enter lo anota</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>ago</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>TA</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the evening</source>
        <translation>Volver a la sesión</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Bathroom</source>
        <translation>Baño</translation>
    </message>
    <message>
        <source>Before the medicine</source>
        <translation>Antes del medicamento</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Before the start, not answered: {line}</source>
        <translation>Antes de empezar, sin responder: {line}</translation>
    </message>
    <message>
        <source>Before the start: every line answered.</source>
        <translation>Antes de empezar: todas las líneas respondidas.</translation>
    </message>
    <message>
        <source>Before the start: {line}</source>
        <translation>Antes de empezar: {line}</translation>
    </message>
    <message>
        <source>Before the start: {open} of {count} open</source>
        <translation>Antes de empezar: {open} de {count} abiertas</translation>
    </message>
    <message>
        <source>Before: {version}</source>
        <translation>Antes: {version}</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Benzodiazepines</source>
        <translation>Benzodiacepinas</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Al lado</translation>
    </message>
    <message>
        <source>Between 1 and {most} minutes, or empty to wait for you.</source>
        <translation>Entre 1 y {most} minutos, o vacío para que le espere.</translation>
    </message>
    <message>
        <source>Between {least} and {most} minutes.</source>
        <translation>Entre {least} y {most} minutos.</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Presión arterial</translation>
    </message>
    <message>
        <source>Blood pressure, pulse, oxygen</source>
        <translation>Presión arterial, pulso, oxígeno</translation>
    </message>
    <message>
        <source>Breaths a minute</source>
        <translation>Respiraciones por minuto</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Más claro</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Restituir</translation>
    </message>
    <message>
        <source>Brought back: {entry}</source>
        <translation>Restituido: {entry}</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Ascenso</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>By palpation</source>
        <translation>Por palpación</translation>
    </message>
    <message>
        <source>By the protocol they are {minutes} minutes apart: the next one from {when}.</source>
        <translation>Según el protocolo van con {minutes} minutos de separación: el siguiente desde {when}.</translation>
    </message>
    <message>
        <source>CC0 1.0 · composed and played by this program</source>
        <translation>CC0 1.0 · compuesta y tocada por este programa</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Call at once on any of these</source>
        <translation>Llame enseguida si ve algo de esto</translation>
    </message>
    <message>
        <source>Call at once on any of these:</source>
        <translation>Llame enseguida si ve algo de esto:</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Llamada recuperada</translation>
    </message>
    <message>
        <source>Call drops</source>
        <translation>Se pierde la llamada</translation>
    </message>
    <message>
        <source>Call lost</source>
        <translation>Llamada cortada</translation>
    </message>
    <message>
        <source>Call lost for {time}</source>
        <translation>Sin llamada {time}</translation>
    </message>
    <message>
        <source>Call the emergency number</source>
        <translation>Llame al número de emergencias</translation>
    </message>
    <message>
        <source>Call written down</source>
        <translation>Llamada anotada</translation>
    </message>
    <message>
        <source>Call, in this order</source>
        <translation>Llame, en este orden</translation>
    </message>
    <message>
        <source>Call: {who}</source>
        <translation>Llame: {who}</translation>
    </message>
    <message>
        <source>Called {who}: {step}</source>
        <translation>Se llamó a {who}: {step}</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calma</translation>
    </message>
    <message>
        <source>Cancelled on {day} by {who}</source>
        <translation>Cancelada el {day} por {who}</translation>
    </message>
    <message>
        <source>Change nothing, and keep a copy of the data folder and of every backup.</source>
        <translation>No cambie nada y guarde una copia de la carpeta de datos y de todas las copias de seguridad.</translation>
    </message>
    <message>
        <source>Change of rate</source>
        <translation>Cambio de velocidad</translation>
    </message>
    <message>
        <source>Change of rate entered</source>
        <translation>Cambio de velocidad anotado</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Cambiada por</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Check-ins and vitals</source>
        <translation>Preguntas y constantes</translation>
    </message>
    <message>
        <source>Check? No reading in this line.</source>
        <translation>¿Comprobar? En esta línea no hay ninguna lectura.</translation>
    </message>
    <message>
        <source>Check? {reading}</source>
        <translation>¿Comprobar? {reading}</translation>
    </message>
    <message>
        <source>Checked before it began: {checks}</source>
        <translation>Comprobado antes de empezar: {checks}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Checklist at the end</source>
        <translation>Lista de comprobación al final</translation>
    </message>
    <message>
        <source>Checklist before leaving</source>
        <translation>Lista antes de irse</translation>
    </message>
    <message>
        <source>Checklist, done: {line}</source>
        <translation>Lista de comprobación, hecho: {line}</translation>
    </message>
    <message>
        <source>Checklist, open: {line}</source>
        <translation>Lista de comprobación, pendiente: {line}</translation>
    </message>
    <message>
        <source>Choices, with commas</source>
        <translation>Opciones, con comas</translation>
    </message>
    <message>
        <source>Choose a line of the log</source>
        <translation>Elegir una línea del registro</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Chosen by a person from the session&apos;s entries, as they stand there. The program grades nothing.</source>
        <translation>Elegido por una persona entre las anotaciones de la sesión, como están allí. El programa no califica nada.</translation>
    </message>
    <message>
        <source>Cite somebody</source>
        <translation>Citar a alguien</translation>
    </message>
    <message>
        <source>Cited window</source>
        <translation>Ventana citada</translation>
    </message>
    <message>
        <source>Cited: {window}</source>
        <translation>Citado: {window}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Client code</source>
        <translation>Código del cliente</translation>
    </message>
    <message>
        <source>Client, date</source>
        <translation>Cliente, fecha</translation>
    </message>
    <message>
        <source>Client: {client}</source>
        <translation>Cliente: {client}</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Clock and computer</source>
        <translation>Reloj y equipo</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code {which} of {count}</source>
        <translation>Código {which} de {count}</translation>
    </message>
    <message>
        <source>Code {which} of {of} is missing.</source>
        <translation>Falta el código {which} de {of}.</translation>
    </message>
    <message>
        <source>Companion could not start: something in it failed ({kind}).</source>
        <translation>Companion no se ha podido iniciar: algo ha fallado en el programa ({kind}).</translation>
    </message>
    <message>
        <source>Companion is already open with these data (process {pid} on {host}).</source>
        <translation>Companion ya está abierto con estos datos (proceso {pid} en {host}).</translation>
    </message>
    <message>
        <source>Companion is already open with these data.</source>
        <translation>Companion ya está abierto con estos datos.</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentimientos</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Contacts of the weeks after a session, counted from the day it ended. The next medicine session cuts the list short. An integration visit is what one is done by.</source>
        <translation>Contactos de las semanas posteriores a una sesión, contados desde el día en que terminó. La siguiente sesión con medicina acorta la lista. Cada uno se cumple con una visita de integración.</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Convención</translation>
    </message>
    <message>
        <source>Copied to be sent: {text}</source>
        <translation>Copiado para enviar: {text}</translation>
    </message>
    <message>
        <source>Copied, not sent</source>
        <translation>Copiado, no enviado</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy onto the paper:</source>
        <translation>Copie en la hoja:</translation>
    </message>
    <message>
        <source>Copy the state</source>
        <translation>Copiar el estado</translation>
    </message>
    <message>
        <source>Copy them all</source>
        <translation>Copiar todas</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corregido</translation>
    </message>
    <message>
        <source>Corrected: {entry}</source>
        <translation>Corregido: {entry}</translation>
    </message>
    <message>
        <source>Correction, not written: {words}</source>
        <translation>Corrección, sin anotar: {words}</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Contado desde</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Course and words</source>
        <translation>Curso y palabras</translation>
    </message>
    <message>
        <source>Current medicines</source>
        <translation>Medicación actual</translation>
    </message>
    <message>
        <source>Curtain; where no session runs: lock</source>
        <translation>Cortina; si no hay sesión en curso: bloquear</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>Día de la visita</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dic</translation>
    </message>
    <message>
        <source>Deleted, and there all the same: {which}.</source>
        <translation>Borrado y, aun así, presente: {which}.</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastólica</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No llegó</translation>
    </message>
    <message>
        <source>Dimmer</source>
        <translation>Más oscuro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Duck under a voice</source>
        <translation>Atenuar bajo una voz</translation>
    </message>
    <message>
        <source>Ducked</source>
        <translation>Atenuada</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Due: {question}</source>
        <translation>Toca: {question}</translation>
    </message>
    <message>
        <source>Early is always right when either of you wants it.</source>
        <translation>Terminar antes siempre está bien si cualquiera de los dos lo quiere.</translation>
    </message>
    <message>
        <source>Early, min</source>
        <translation>Temprano, min</translation>
    </message>
    <message>
        <source>Emergency address</source>
        <translation>Dirección para emergencias</translation>
    </message>
    <message>
        <source>Emergency card</source>
        <translation>Tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Emergency card opened</source>
        <translation>Tarjeta de emergencia abierta</translation>
    </message>
    <message>
        <source>Emergency card: {step}</source>
        <translation>Tarjeta de emergencia: {step}</translation>
    </message>
    <message>
        <source>Emergency card; there 1 to 9 write steps down</source>
        <translation>Tarjeta de emergencia; allí, 1 a 9 anotan pasos</translation>
    </message>
    <message>
        <source>Empty yet: Enter adds the selected tracks, or drag them here.</source>
        <translation>Vacía aún: Enter añade las pistas seleccionadas, o arrástrelas aquí.</translation>
    </message>
    <message>
        <source>End early, now</source>
        <translation>Terminar antes, ya</translation>
    </message>
    <message>
        <source>End the evening?</source>
        <translation>¿Terminar la sesión?</translation>
    </message>
    <message>
        <source>End-tidal CO₂</source>
        <translation>CO₂ al final de la espiración</translation>
    </message>
    <message>
        <source>End: the checklist</source>
        <translation>Terminar: la lista de comprobación</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Ended at {time}, not signed.</source>
        <translation>Terminada a las {time}, sin firmar.</translation>
    </message>
    <message>
        <source>Ended at {time}, signed {initials}.</source>
        <translation>Terminada a las {time}, firmada {initials}.</translation>
    </message>
    <message>
        <source>Ended before the medicine</source>
        <translation>Terminada antes del medicamento</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminada antes</translation>
    </message>
    <message>
        <source>Ended early at {time}: stay, and go on looking in</source>
        <translation>Terminada antes, a las {time}: quédese y siga yendo a ver</translation>
    </message>
    <message>
        <source>Ends at minute</source>
        <translation>Termina en el minuto</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminar…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Enter adds the selected tracks, or drag them here: that begins a playlist.</source>
        <translation>Enter añade las pistas seleccionadas, o arrástrelas aquí: así empieza una lista.</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Anotado por</translation>
    </message>
    <message>
        <source>Entered by {who}</source>
        <translation>Anotado por {who}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Anotación</translation>
    </message>
    <message>
        <source>Entry begun, not written: {words}</source>
        <translation>Anotación empezada, sin escribir: {words}</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Acompañante</translation>
    </message>
    <message>
        <source>Esketamine nasal spray</source>
        <translation>Esketamina en aerosol nasal</translation>
    </message>
    <message>
        <source>Evening at home</source>
        <translation>Noche en casa</translation>
    </message>
    <message>
        <source>Evening at home: the helper&apos;s paper</source>
        <translation>Sesión en casa: hoja del ayudante</translation>
    </message>
    <message>
        <source>Evening {code}</source>
        <translation>Sesión {code}</translation>
    </message>
    <message>
        <source>Evening {code}, minute {minute}. We have ended early, and I stay.</source>
        <translation>Sesión {code}, minuto {minute}. Hemos terminado antes y me quedo aquí.</translation>
    </message>
    <message>
        <source>Evening {code}, side {number} of {count}</source>
        <translation>Sesión {code}, cara {number} de {count}</translation>
    </message>
    <message>
        <source>Every backup is copied there, too. This folder is on the same drive as the record: a drive that breaks or is stolen takes both.</source>
        <translation>Cada copia se guarda también allí. Esta carpeta está en la misma unidad que el registro: una unidad que se rompe o se roba se lleva las dos cosas.</translation>
    </message>
    <message>
        <source>Every phase with music has the minutes it needs.</source>
        <translation>Cada fase con música tiene los minutos que necesita.</translation>
    </message>
    <message>
        <source>Everything has been listened to: 1 file of music is there.{passed}</source>
        <translation>Se ha escuchado todo: hay 1 archivo de música.{passed}</translation>
    </message>
    <message>
        <source>Everything has been listened to: {count} files of music are there.{passed}</source>
        <translation>Se ha escuchado todo: hay {count} archivos de música.{passed}</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>FHIR R4 file</source>
        <translation>Archivo FHIR R4</translation>
    </message>
    <message>
        <source>Fears</source>
        <translation>Miedos</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Figures only, please: this browser cannot lock words away.</source>
        <translation>Solo cifras, por favor: este navegador no puede guardar palabras bajo llave.</translation>
    </message>
    <message>
        <source>Figures without a place</source>
        <translation>Cifras sin lugar</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Primera respuesta</translation>
    </message>
    <message>
        <source>First effect</source>
        <translation>Primer efecto</translation>
    </message>
    <message>
        <source>First effect observed</source>
        <translation>Primer efecto observado</translation>
    </message>
    <message>
        <source>First effect, as observed</source>
        <translation>Primer efecto, según se observó</translation>
    </message>
    <message>
        <source>For practice only: a tenth of the usual minutes.</source>
        <translation>Solo para practicar: la décima parte de los minutos habituales.</translation>
    </message>
    <message>
        <source>For the client, on paper</source>
        <translation>Para el cliente, en papel</translation>
    </message>
    <message>
        <source>For the rest of today</source>
        <translation>Para el resto del día</translation>
    </message>
    <message>
        <source>Forms that are due after a session in which something was given.</source>
        <translation>Formularios que se deben tras una sesión en la que se dio algo.</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>From the first hour to what is done when something goes wrong. It needs no network.</source>
        <translation>Desde la primera hora hasta lo que se hace cuando algo sale mal. No necesita red.</translation>
    </message>
    <message>
        <source>From, min</source>
        <translation>Desde, min</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Full screen, and back</source>
        <translation>Pantalla completa, y de vuelta</translation>
    </message>
    <message>
        <source>Gentler music</source>
        <translation>Música más suave</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Administrado</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Administrado por</translation>
    </message>
    <message>
        <source>Given by {who}</source>
        <translation>Administrado por {who}</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Seguir sin ella</translation>
    </message>
    <message>
        <source>Go on without the passcode?</source>
        <translation>¿Seguir sin la clave?</translation>
    </message>
    <message>
        <source>Go to the next phase</source>
        <translation>Pasar a la fase siguiente</translation>
    </message>
    <message>
        <source>Gone through before the first dose. A line that nobody answers is kept so; nothing waits for it.</source>
        <translation>Lo que se repasa antes de la primera dosis. Una línea que nadie responde queda así; nada la espera.</translation>
    </message>
    <message>
        <source>Guide, music: {verb}</source>
        <translation>Guía, música: {verb}</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>FC</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Fase mantenida</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Helper stays {until}.</source>
        <translation>El ayudante se queda {until}.</translation>
    </message>
    <message>
        <source>Helper&apos;s paper, evening {code}</source>
        <translation>Hoja del ayudante, sesión {code}</translation>
    </message>
    <message>
        <source>Helper&apos;s report</source>
        <translation>Aviso del acompañante</translation>
    </message>
    <message>
        <source>Helper, date</source>
        <translation>Ayudante, fecha</translation>
    </message>
    <message>
        <source>Helper: {helper}</source>
        <translation>Ayudante: {helper}</translation>
    </message>
    <message>
        <source>Hint in the empty field</source>
        <translation>Indicación en el campo vacío</translation>
    </message>
    <message>
        <source>Hold each for {minutes} min.</source>
        <translation>Cada una {minutes} min en la boca.</translation>
    </message>
    <message>
        <source>Hold for {minutes} min</source>
        <translation>Mantener {minutes} min</translation>
    </message>
    <message>
        <source>Hold this phase</source>
        <translation>Mantener esta fase</translation>
    </message>
    <message>
        <source>Hold this to the camera</source>
        <translation>Acerque esto a la cámara</translation>
    </message>
    <message>
        <source>Holding this phase</source>
        <translation>Se mantiene esta fase</translation>
    </message>
    <message>
        <source>How it was</source>
        <translation>Cómo estaba</translation>
    </message>
    <message>
        <source>How long a lozenge is held is not written down.</source>
        <translation>No está anotado cuánto tiempo se mantiene una pastilla en la boca.</translation>
    </message>
    <message>
        <source>How long the helper stays at least is not written down.</source>
        <translation>No está anotado cuánto tiempo se queda el ayudante como mínimo.</translation>
    </message>
    <message>
        <source>How many minutes ago?</source>
        <translation>¿Hace cuántos minutos?</translation>
    </message>
    <message>
        <source>I don’t have the paper</source>
        <translation>No tengo la hoja</translation>
    </message>
    <message>
        <source>In a sentence</source>
        <translation>En una frase</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>En palabras del cliente</translation>
    </message>
    <message>
        <source>In the mouth: {left} left</source>
        <translation>En la boca: quedan {left}</translation>
    </message>
    <message>
        <source>In words, of {entry}: {text}</source>
        <translation>En palabras, sobre {entry}: {text}</translation>
    </message>
    <message>
        <source>In words: {text}</source>
        <translation>En palabras: {text}</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Initials only, no names</source>
        <translation>Solo iniciales, sin nombres</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integración</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>Intención</translation>
    </message>
    <message>
        <source>Intention, in the client&apos;s own words</source>
        <translation>Intención, en palabras del cliente</translation>
    </message>
    <message>
        <source>Intention, in the client&apos;s words: “{words}”</source>
        <translation>Intención, en palabras del cliente: «{words}»</translation>
    </message>
    <message>
        <source>Is everything ready?</source>
        <translation>¿Está todo preparado?</translation>
    </message>
    <message>
        <source>Is it {face}?</source>
        <translation>¿Son las {face}?</translation>
    </message>
    <message>
        <source>Is the lozenge in the mouth?</source>
        <translation>¿Está la pastilla en la boca?</translation>
    </message>
    <message>
        <source>It goes out through Bluetooth: silence, softer and louder may be heard a little later there.</source>
        <translation>Sale por Bluetooth: ahí el silencio y los cambios de volumen pueden oírse un poco más tarde.</translation>
    </message>
    <message>
        <source>It goes straight to the sound card: “silence now” is silent after 0.7 s there instead of 0.4 s.</source>
        <translation>Va directamente a la tarjeta de sonido: allí «silencio inmediato» tarda 0,7 s en quedar en silencio, en lugar de 0,4 s.</translation>
    </message>
    <message>
        <source>It is yours alone: the recovery key of the record opens no private notes. Keep it where nobody else can get at it, and not beside the computer.</source>
        <translation>Es solo suyo: la clave de recuperación del registro no abre ninguna nota privada. Guárdelo donde nadie más pueda alcanzarlo, y no junto al equipo.</translation>
    </message>
    <message>
        <source>It is {time} here. Is that right?</source>
        <translation>Aquí son las {time}. ¿Es correcto?</translation>
    </message>
    <message>
        <source>It opens the private notes of {initials} to the practice when {initials} cannot: after a death, a departure, or by law. {initials} has consented to it, and may take it back at any time; it opens nothing then. It opens neither the record nor anybody else&apos;s notes.</source>
        <translation>Abre a la consulta las notas privadas de {initials} cuando {initials} no puede: tras una muerte, una marcha o por ley. {initials} lo ha consentido y puede retirarlo en cualquier momento; entonces ya no abre nada. No abre el registro ni las notas de nadie más.</translation>
    </message>
    <message>
        <source>It opens the record if every passphrase is forgotten. Type it in the place of the passphrase; small letters, and spaces in place of the dashes, will do.</source>
        <translation>Abre el registro si se olvidan todas las frases de acceso. Tecléela en el lugar de la frase de acceso; sirven las minúsculas, y los espacios en lugar de los guiones.</translation>
    </message>
    <message>
        <source>It opens these private notes if the passphrase of who wrote them is forgotten. Type it where the private note asks for it; small letters, and spaces in place of the dashes, will do.</source>
        <translation>Abre estas notas privadas si se olvida la frase de acceso de quien las escribió. Tecléelo donde la nota privada lo pida; sirven las minúsculas, y los espacios en lugar de los guiones.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Item {items} was answered above 0</source>
        <translation>El punto {items} se respondió por encima de 0</translation>
    </message>
    <message>
        <source>Its use is written in the audit trail, with the name of who opens it and why, before a word is shown; {initials} is told at the next unlock.</source>
        <translation>Su uso se anota en el registro de auditoría, con las iniciales de quien lo abre y el motivo, antes de que se vea una palabra; {initials} lo sabrá la próxima vez que desbloquee.</translation>
    </message>
    <message>
        <source>Its window was called, and did not answer. Look for it among those that are open, on every screen. If there is none, wait a moment, and start Companion again.</source>
        <translation>Se llamó a su ventana y no respondió. Búsquela entre las que están abiertas, en todas las pantallas. Si no hay ninguna, espere un momento y vuelva a iniciar Companion.</translation>
    </message>
    <message>
        <source>Its window was called, and this desktop keeps it behind the others: choose it among the windows that are open.</source>
        <translation>Se llamó a su ventana y este escritorio la deja detrás de las demás: elíjala entre las ventanas abiertas.</translation>
    </message>
    <message>
        <source>I’m not sure</source>
        <translation>No estoy seguro</translation>
    </message>
    <message>
        <source>JSON file</source>
        <translation>Archivo JSON</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>ene</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep the lozenge in the mouth</source>
        <translation>Mantener la pastilla en la boca</translation>
    </message>
    <message>
        <source>Ketamine</source>
        <translation>Ketamina</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Known when every piece has been heard.</source>
        <translation>Se sabrá cuando se haya escuchado cada pieza.</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Last change in the audit trail: {row}.</source>
        <translation>Último cambio en la pista de auditoría: {row}.</translation>
    </message>
    <message>
        <source>Last row of the audit trail: {row}.</source>
        <translation>Última fila del registro de auditoría: {row}.</translation>
    </message>
    <message>
        <source>Last time: {protocol}</source>
        <translation>La última vez: {protocol}</translation>
    </message>
    <message>
        <source>Late onset</source>
        <translation>Inicio tardío</translation>
    </message>
    <message>
        <source>Late, min</source>
        <translation>Tardío, min</translation>
    </message>
    <message>
        <source>Later: in 2, 5 or 10 min</source>
        <translation>Más tarde: en 2, 5 o 10 min</translation>
    </message>
    <message>
        <source>Laughter</source>
        <translation>Risa</translation>
    </message>
    <message>
        <source>Left blank: {lines}.</source>
        <translation>Dejado en blanco: {lines}.</translation>
    </message>
    <message>
        <source>Left open before it began: {checks}</source>
        <translation>Abierto antes de empezar: {checks}</translation>
    </message>
    <message>
        <source>Left out, as it is no line of an evening: {text}</source>
        <translation>Se deja fuera, pues no es una línea de la sesión en casa: {text}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Light, where no session runs</source>
        <translation>Luz, si no hay sesión en curso</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Line answered</source>
        <translation>Línea respondida</translation>
    </message>
    <message>
        <source>Line of a list</source>
        <translation>Elemento de lista</translation>
    </message>
    <message>
        <source>Line {text} was taken back</source>
        <translation>Se retiró la línea {text}</translation>
    </message>
    <message>
        <source>Lines that a person ticks. The program never says that someone may leave.</source>
        <translation>Líneas que marca una persona. El programa nunca dice que alguien pueda irse.</translation>
    </message>
    <message>
        <source>Lines to send</source>
        <translation>Líneas para enviar</translation>
    </message>
    <message>
        <source>Listening to the files could not be started; nothing was changed. Try it again.</source>
        <translation>No se pudo empezar a escuchar los archivos; no se ha cambiado nada. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Listening to this file took too long; it may be damaged, or its disk does not answer.</source>
        <translation>Escuchar este archivo tardó demasiado; puede que esté dañado o que su disco no responda.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Living music has no piece before this one.</source>
        <translation>La música viva no tiene una pieza anterior.</translation>
    </message>
    <message>
        <source>Living music needs no files; where it cannot be played, pieces that ship are.</source>
        <translation>La música viva no necesita archivos; donde no pueda sonar, suenan piezas que vienen con el programa.</translation>
    </message>
    <message>
        <source>Living music, {character}</source>
        <translation>Música viva, {character}</translation>
    </message>
    <message>
        <source>Living: {character}</source>
        <translation>Viva: {character}</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Look at another clock. If it is wrong here, the clock was set, and nothing stood still.</source>
        <translation>Mire otro reloj. Si aquí no es correcto, se cambió el reloj y nada estuvo parado.</translation>
    </message>
    <message>
        <source>Look in again at {time}</source>
        <translation>Próxima visita: {time}</translation>
    </message>
    <message>
        <source>Look in every {minutes} minutes</source>
        <translation>Asómese cada {minutes} minutos</translation>
    </message>
    <message>
        <source>Look in now: how is it?</source>
        <translation>Toca ir a ver: ¿qué tal?</translation>
    </message>
    <message>
        <source>Look in: is all well?</source>
        <translation>Asomarse: ¿todo bien?</translation>
    </message>
    <message>
        <source>Looked in: all is well</source>
        <translation>Visita: todo bien</translation>
    </message>
    <message>
        <source>Looked in: not sure</source>
        <translation>Visita: no está seguro</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Lots and waste</source>
        <translation>Lotes y desechos</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Lozenge in the mouth</source>
        <translation>Pastilla en la boca</translation>
    </message>
    <message>
        <source>Lozenge {number}: in</source>
        <translation>Pastilla {number}: dentro</translation>
    </message>
    <message>
        <source>Lozenge {which} in the mouth</source>
        <translation>Pastilla {which} en la boca</translation>
    </message>
    <message>
        <source>Lozenge {which} of {count}</source>
        <translation>Pastilla {which} de {count}</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>TAM</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Marcar este momento</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marcado</translation>
    </message>
    <message>
        <source>May</source>
        <translation>may</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Presión media</translation>
    </message>
    <message>
        <source>Medicine session</source>
        <translation>Sesión con medicina</translation>
    </message>
    <message>
        <source>Medicine taken</source>
        <translation>Medicamento tomado</translation>
    </message>
    <message>
        <source>Medicine taken, number {which}</source>
        <translation>Medicamento tomado, número {which}</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Middle, min</source>
        <translation>Centro, min</translation>
    </message>
    <message>
        <source>Minute 0 is when</source>
        <translation>El minuto 0 es cuando</translation>
    </message>
    <message>
        <source>Minute 0: {zero}.</source>
        <translation>Minuto 0: {zero}.</translation>
    </message>
    <message>
        <source>Minute {minute}</source>
        <translation>Minuto {minute}</translation>
    </message>
    <message>
        <source>Minutes after minute 0. From early to late holds all that is cited, but for what is of something else, such as a level in the blood.</source>
        <translation>Minutos después del minuto 0. De temprano a tardío cabe todo lo citado, salvo lo que es de otra cosa, como un nivel en sangre.</translation>
    </message>
    <message>
        <source>Minutes between two</source>
        <translation>Minutos entre dos</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Moment marked</source>
        <translation>Momento marcado</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Monoamine oxidase inhibitors</source>
        <translation>Inhibidores de la monoaminooxidasa</translation>
    </message>
    <message>
        <source>More was taken</source>
        <translation>Se tomó más</translation>
    </message>
    <message>
        <source>Moved on {day} by {who}: {when}</source>
        <translation>Cambiada el {day} por {who}: {when}</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Music and associations to avoid</source>
        <translation>Música y asociaciones que evitar</translation>
    </message>
    <message>
        <source>Music and phase</source>
        <translation>Música y fase</translation>
    </message>
    <message>
        <source>Music in the log, and out of it</source>
        <translation>La música en el registro, y fuera de él</translation>
    </message>
    <message>
        <source>Music is decoded by libVLC, because PyAV can&apos;t be loaded on this computer: no file can be measured or checked.</source>
        <translation>La música la decodifica libVLC, porque PyAV no puede cargarse en este equipo: no se puede medir ni comprobar ningún archivo.</translation>
    </message>
    <message>
        <source>Music is played by the program&apos;s own decoder, because libVLC can&apos;t be used on this computer.</source>
        <translation>La música la reproduce el decodificador propio del programa, porque libVLC no puede usarse en este equipo.</translation>
    </message>
    <message>
        <source>Music of the evening</source>
        <translation>Música de la noche</translation>
    </message>
    <message>
        <source>Music stopped</source>
        <translation>Música detenida</translation>
    </message>
    <message>
        <source>Music stopped: {piece}</source>
        <translation>Música detenida: {piece}</translation>
    </message>
    <message>
        <source>Music turned down to what this output may play</source>
        <translation>Música bajada a lo que esta salida puede sonar</translation>
    </message>
    <message>
        <source>Music: {verb}</source>
        <translation>Música: {verb}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Nausea</source>
        <translation>Náuseas</translation>
    </message>
    <message>
        <source>New timing: {phase} from about {minute}</source>
        <translation>Tiempos nuevos: {phase} desde aprox. {minute}</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Código siguiente</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Próximo contacto</translation>
    </message>
    <message>
        <source>Next contact: {agreed}</source>
        <translation>Próximo contacto: {agreed}</translation>
    </message>
    <message>
        <source>Next contact: {contact}</source>
        <translation>Próximo contacto: {contact}</translation>
    </message>
    <message>
        <source>Next page, where not all has room</source>
        <translation>Página siguiente, si no cabe todo</translation>
    </message>
    <message>
        <source>Next track, or the phase’s mood</source>
        <translation>Pieza siguiente, o el clima de la fase</translation>
    </message>
    <message>
        <source>Next: {what} {when}</source>
        <translation>Siguiente: {what} {when}</translation>
    </message>
    <message>
        <source>No address of the evening is written down.</source>
        <translation>No hay ninguna dirección de la sesión anotada.</translation>
    </message>
    <message>
        <source>No administration was recorded.</source>
        <translation>No se anotó ninguna administración.</translation>
    </message>
    <message>
        <source>No amount written. Enter again to keep it so.</source>
        <translation>No se ha escrito ninguna cantidad. Enter otra vez para dejarlo así.</translation>
    </message>
    <message>
        <source>No check-in fell due.</source>
        <translation>No tocó ningún control.</translation>
    </message>
    <message>
        <source>No code was found in this picture. Take it closer and with more light, or use lines.</source>
        <translation>No se encontró ningún código en esta imagen. Tómela más de cerca y con más luz, o use líneas.</translation>
    </message>
    <message>
        <source>No consent and no escort is written down.</source>
        <translation>No consta ni consentimiento ni acompañante.</translation>
    </message>
    <message>
        <source>No consent is written down.</source>
        <translation>No consta ningún consentimiento.</translation>
    </message>
    <message>
        <source>No day and no time is written down.</source>
        <translation>No hay ningún día ni hora anotados.</translation>
    </message>
    <message>
        <source>No day that can be placed; it is kept as it is written.</source>
        <translation>No es una fecha que se pueda situar; se guarda tal como está escrita.</translation>
    </message>
    <message>
        <source>No entry just now to say this of</source>
        <translation>Ahora no hay anotación para esto</translation>
    </message>
    <message>
        <source>No escort is written down.</source>
        <translation>No consta ningún acompañante.</translation>
    </message>
    <message>
        <source>No font on this computer shows {signs}. Add a font that does, or ask once more: a code in brackets will stand there instead.</source>
        <translation>Ninguna fuente de este equipo muestra {signs}. Añada una que lo haga, o pídalo otra vez: en su lugar irá un código entre corchetes.</translation>
    </message>
    <message>
        <source>No helper is written down.</source>
        <translation>No hay ningún ayudante anotado.</translation>
    </message>
    <message>
        <source>No landmark was entered.</source>
        <translation>No se anotó ningún hito.</translation>
    </message>
    <message>
        <source>No longer holding</source>
        <translation>La fase ya no se mantiene</translation>
    </message>
    <message>
        <source>No music can play: install VLC (64 bit) from videolan.org, then start again.</source>
        <translation>No puede sonar música: instale VLC (64 bits) desde videolan.org y vuelva a empezar.</translation>
    </message>
    <message>
        <source>No music can play: install libVLC with “apt install libvlc5 vlc-plugin-base”, then start again.</source>
        <translation>No puede sonar música: instale libVLC con «apt install libvlc5 vlc-plugin-base» y vuelva a empezar.</translation>
    </message>
    <message>
        <source>No music was played.</source>
        <translation>No sonó música.</translation>
    </message>
    <message>
        <source>No new timing is on offer.</source>
        <translation>No se ofrece ningún tiempo nuevo.</translation>
    </message>
    <message>
        <source>No note was written.</source>
        <translation>No se escribió ninguna nota.</translation>
    </message>
    <message>
        <source>No number is written down: {who}.</source>
        <translation>No hay ningún número anotado: {who}.</translation>
    </message>
    <message>
        <source>No number to call is written down.</source>
        <translation>No hay ningún número al que llamar anotado.</translation>
    </message>
    <message>
        <source>No piece is plainly louder or softer than the one before.</source>
        <translation>Ninguna pieza suena claramente más fuerte o más débil que la anterior.</translation>
    </message>
    <message>
        <source>No point is named. Such as: before 20 40 end, or: every 15.</source>
        <translation>No se ha indicado ningún momento. Por ejemplo: antes 20 40 final, o: cada 15.</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>Sin medición</translation>
    </message>
    <message>
        <source>No reason was written.</source>
        <translation>No se escribió ningún motivo.</translation>
    </message>
    <message>
        <source>No script runs in this browser: this is the paper of the evening. Print it, or copy it by hand.</source>
        <translation>En este navegador no se ejecuta ningún script: esta es la hoja de la sesión. Imprímala o cópiela a mano.</translation>
    </message>
    <message>
        <source>No sound device can be reached. Sessions run on, and the music keeps its place until one is back.</source>
        <translation>No hay dispositivo de sonido. Las sesiones siguen y la música guarda su sitio hasta que vuelva.</translation>
    </message>
    <message>
        <source>No telephone number of the helper is written down.</source>
        <translation>No hay ningún teléfono del ayudante anotado.</translation>
    </message>
    <message>
        <source>No vitals were recorded.</source>
        <translation>No se anotaron signos vitales.</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>No, conservar</translation>
    </message>
    <message>
        <source>No, the clock is wrong</source>
        <translation>No, el reloj está mal</translation>
    </message>
    <message>
        <source>Nobody answers: next number</source>
        <translation>No contestan: otro número</translation>
    </message>
    <message>
        <source>None is entered; Settings, Emergency card keeps them.</source>
        <translation>No hay ninguno; se guardan en Ajustes, Tarjeta de emergencia.</translation>
    </message>
    <message>
        <source>None of the music of this phase can be played; it is tried again every ten seconds.</source>
        <translation>No puede reproducirse ninguna música de esta fase; se vuelve a intentar cada diez segundos.</translation>
    </message>
    <message>
        <source>Not all of the practice session could be removed: delete {folder} by hand.</source>
        <translation>No se pudo quitar toda la sesión de práctica: borre {folder} a mano.</translation>
    </message>
    <message>
        <source>Not as they were written: {which}.</source>
        <translation>No está como se escribió: {which}.</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Sin comenzar</translation>
    </message>
    <message>
        <source>Not entered; Settings, Emergency card keeps it.</source>
        <translation>Sin escribir; se guarda en Ajustes, Tarjeta de emergencia.</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No hay seguridad</translation>
    </message>
    <message>
        <source>Not sure: the number was shown</source>
        <translation>Duda: se mostró el número</translation>
    </message>
    <message>
        <source>Not sure? Call, and say:</source>
        <translation>¿Dudas? Llame y diga:</translation>
    </message>
    <message>
        <source>Not there just now: {names}.</source>
        <translation>No está ahora en su sitio: {names}.</translation>
    </message>
    <message>
        <source>Not what was signed: the notes of the sessions {which}.</source>
        <translation>No es lo que se firmó: las notas de las sesiones {which}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note and vitals</source>
        <translation>Nota y constantes</translation>
    </message>
    <message>
        <source>Note at this time</source>
        <translation>Nota en este momento</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Nota escrita</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>Nothing can be written in {folder}: nothing was changed; choose another folder.</source>
        <translation>No se puede escribir en {folder}: no se ha cambiado nada; elija otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing else was entered.</source>
        <translation>No se anotó nada más.</translation>
    </message>
    <message>
        <source>Nothing had been begun in it.</source>
        <translation>En ella no se había empezado nada.</translation>
    </message>
    <message>
        <source>Nothing is entered as given yet. The same again writes “{observed}” all the same.</source>
        <translation>Todavía no se ha anotado ninguna administración. Lo mismo otra vez anota «{observed}» de todos modos.</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Todavía no hay nada escrito.</translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>Aquí todavía no hay nada escrito.</translation>
    </message>
    <message>
        <source>Nothing more falls due</source>
        <translation>No toca nada más</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Nothing stands beside this row: {text}</source>
        <translation>No hay nada escrito junto a esta fila: {text}</translation>
    </message>
    <message>
        <source>Nothing that fits</source>
        <translation>Nada que encaje</translation>
    </message>
    <message>
        <source>Nothing to bring back.</source>
        <translation>Nada que restituir.</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nada que deshacer.</translation>
    </message>
    <message>
        <source>Nothing waits in {file}; nothing was changed.</source>
        <translation>Nada espera en {file}; no se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed: lock the record and unlock it by your passphrase first.</source>
        <translation>No se ha cambiado nada: bloquee antes el registro y ábralo con su frase de acceso.</translation>
    </message>
    <message>
        <source>Nothing was changed: please choose another passphrase, this one is in use.</source>
        <translation>No se ha cambiado nada: elija otra frase de acceso, esta está en uso.</translation>
    </message>
    <message>
        <source>Nothing was entered in it.</source>
        <translation>No se anotó nada en ella.</translation>
    </message>
    <message>
        <source>Nothing was entered. A note can still be written.</source>
        <translation>No se anotó nada. Aún se puede escribir una nota.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>No se anotó nada.</translation>
    </message>
    <message>
        <source>Nothing was written: a piece cannot be read to where it was heard ({problem}).</source>
        <translation>No se escribió nada: una pieza no se puede leer hasta donde se oyó ({problem}).</translation>
    </message>
    <message>
        <source>Nothing was written: about {needed} are needed in {folder}, and {there} are free there.</source>
        <translation>No se escribió nada: hacen falta unos {needed} en {folder} y ahí hay {there} libres.</translation>
    </message>
    <message>
        <source>Nothing was written: none of this music may be copied.</source>
        <translation>No se escribió nada: no se permite copiar nada de esta música.</translation>
    </message>
    <message>
        <source>Nothing was written: none of this music was heard for a second.</source>
        <translation>No se escribió nada: nada de esta música sonó ni un segundo.</translation>
    </message>
    <message>
        <source>Nothing was written: the disk became full. Choose another folder.</source>
        <translation>No se escribió nada: el disco se llenó. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing was written: the file did not become whole ({problem}).</source>
        <translation>No se escribió nada: el archivo no quedó completo ({problem}).</translation>
    </message>
    <message>
        <source>Nothing was written: there would be nothing but silence.</source>
        <translation>No se escribió nada: no habría más que silencio.</translation>
    </message>
    <message>
        <source>Nothing was written: these may not be copied: {pieces}.</source>
        <translation>No se escribió nada: estas no se pueden copiar: {pieces}.</translation>
    </message>
    <message>
        <source>Notice that goes along</source>
        <translation>Aviso que acompaña</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Now delete this file by hand, and empty the bin: address and telephone numbers stand in it.</source>
        <translation>Ahora elimine este archivo a mano y vacíe la papelera: contiene la dirección y los teléfonos.</translation>
    </message>
    <message>
        <source>Now send the log to the therapist, and wipe it here when they have it.</source>
        <translation>Ahora envíe el registro al terapeuta y bórrelo aquí cuando lo tenga.</translation>
    </message>
    <message>
        <source>Now {minute} min</source>
        <translation>Ahora {minute} min</translation>
    </message>
    <message>
        <source>Number {number} came by another way too, as: {entry}.</source>
        <translation>El número {number} llegó también por otra vía, como: {entry}.</translation>
    </message>
    <message>
        <source>Number {number} came twice and says different things. Give it once.</source>
        <translation>El número {number} llegó dos veces y dice cosas distintas. Póngalo una sola vez.</translation>
    </message>
    <message>
        <source>Number {number} is missing.</source>
        <translation>Falta el número {number}.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Observed in this session: {list}.</source>
        <translation>Observado en esta sesión: {list}.</translation>
    </message>
    <message>
        <source>Observed, beside the usual windows</source>
        <translation>Observado, junto a los intervalos habituales</translation>
    </message>
    <message>
        <source>Observed: {landmarks}</source>
        <translation>Observado: {landmarks}</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>oct</translation>
    </message>
    <message>
        <source>Of number {number}, piece {which} of {of} is missing.</source>
        <translation>Del número {number} falta la parte {which} de {of}.</translation>
    </message>
    <message>
        <source>Of the settings, {names} could not be read: as on the first day.</source>
        <translation>De los ajustes, {names} no se pudo leer: como el primer día.</translation>
    </message>
    <message>
        <source>Of what, if of something else</source>
        <translation>De qué, si es de otra cosa</translation>
    </message>
    <message>
        <source>Of {count} files only the first {most} were read.</source>
        <translation>De {count} archivos solo se leyeron los primeros {most}.</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>¿Qué día?</translation>
    </message>
    <message>
        <source>On whose word it is counted from the end</source>
        <translation>Según quién se cuenta desde el final</translation>
    </message>
    <message>
        <source>One of these texts has more than {most} letters: one sheet of paper has no room for it.</source>
        <translation>Uno de estos textos tiene más de {most} letras: no cabe en una hoja de papel.</translation>
    </message>
    <message>
        <source>One page has no room for all of these words, even in small type: from “{words}” ({time}) on they do not fit. Choose fewer of them.</source>
        <translation>En una página no caben todas estas palabras, ni con letra pequeña: a partir de “{words}” ({time}) no caben. Elija menos.</translation>
    </message>
    <message>
        <source>One page has no room for the intention and the music of this session.</source>
        <translation>En una página no caben la intención y la música de esta sesión.</translation>
    </message>
    <message>
        <source>One to three answers, with commas</source>
        <translation>De una a tres respuestas, con comas</translation>
    </message>
    <message>
        <source>Only a signed note is added to: nothing was changed.</source>
        <translation>Solo se añade a una nota firmada: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Only the protocol&apos;s example; Settings, Emergency card is where yours is written or confirmed.</source>
        <translation>Solo el ejemplo del protocolo; la suya se escribe o confirma en Ajustes, Tarjeta de emergencia.</translation>
    </message>
    <message>
        <source>Only what was observed in {sessions} sessions of {clients} clients or more stands here.</source>
        <translation>Aquí solo está lo observado en {sessions} sesiones de {clients} clientes o más.</translation>
    </message>
    <message>
        <source>Only when the therapist says so.</source>
        <translation>Solo cuando lo diga el terapeuta.</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>Onset begins with the administration (D).</source>
        <translation>El comienzo llega con la administración (D).</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the private notes first, in a session of this client.</source>
        <translation>Abra antes las notas privadas, en una sesión de este cliente.</translation>
    </message>
    <message>
        <source>Opioids</source>
        <translation>Opioides</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Other medicine</source>
        <translation>Otro medicamento</translation>
    </message>
    <message>
        <source>Other medicine entered</source>
        <translation>Otro medicamento anotado</translation>
    </message>
    <message>
        <source>Other medicine: {details}</source>
        <translation>Otro medicamento: {details}</translation>
    </message>
    <message>
        <source>Other medicines</source>
        <translation>Otros medicamentos</translation>
    </message>
    <message>
        <source>Other sedatives or hypnotics</source>
        <translation>Otros sedantes o hipnóticos</translation>
    </message>
    <message>
        <source>Ours, like {format}</source>
        <translation>El nuestro, como {format}</translation>
    </message>
    <message>
        <source>Out of sight with it: {list}.</source>
        <translation>Dejará de verse con ella: {list}.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Own protocols need a folder: choose one in Settings, under Protocols.</source>
        <translation>Los protocolos propios necesitan una carpeta: elíjala en Ajustes, en Protocolos.</translation>
    </message>
    <message>
        <source>Own protocols that nobody has accepted yet, under Protocols: {names}.</source>
        <translation>Protocolos propios que nadie ha aceptado todavía, en Protocolos: {names}.</translation>
    </message>
    <message>
        <source>Oxygen given</source>
        <translation>Oxígeno administrado</translation>
    </message>
    <message>
        <source>O₂</source>
        <translation>O₂</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Page opened</source>
        <translation>Página abierta</translation>
    </message>
    <message>
        <source>Page or paper begun</source>
        <translation>Página u hoja empezada</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>Pánico</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Papers are made for A4 or US Letter.</source>
        <translation>Los documentos se hacen para A4 o Carta.</translation>
    </message>
    <message>
        <source>Part of the record is damaged: nothing was changed; copy the whole data folder somewhere safe, then restore a backup into a new folder.</source>
        <translation>Parte del registro está dañada: no se ha cambiado nada; copie toda la carpeta de datos a un lugar seguro y restaure una copia de seguridad en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Passcode of the page: {passcode}</source>
        <translation>Clave de la página: {passcode}</translation>
    </message>
    <message>
        <source>Passed over, for a name that is no valid text: {names}; rename what shall be heard.</source>
        <translation>Omitido, porque su nombre no es texto válido: {names}; cambie el nombre de lo que deba oírse.</translation>
    </message>
    <message>
        <source>Passed over, for the program cannot play their kind: {names}; save them as FLAC or MP3.</source>
        <translation>Omitido, porque el programa no puede reproducir ese tipo: {names}; guárdelo como FLAC o MP3.</translation>
    </message>
    <message>
        <source>Passed over, for they are links that lead to nothing: {names}.</source>
        <translation>Omitido, porque son enlaces que no llevan a nada: {names}.</translation>
    </message>
    <message>
        <source>Passed over, for they are pipes or devices and no files: {names}.</source>
        <translation>Omitido, porque son tuberías o dispositivos y no archivos: {names}.</translation>
    </message>
    <message>
        <source>Passed over, for they did not answer in time: {names}; look again to try once more.</source>
        <translation>Omitido, porque no respondió a tiempo: {names}; vuelva a buscar para intentarlo otra vez.</translation>
    </message>
    <message>
        <source>Passed over, for they may not be read: {names}; give yourself the right to read them.</source>
        <translation>Omitido, porque no se permite leerlo: {names}; dese permiso de lectura.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>Peak begins</source>
        <translation>Comienza el pico</translation>
    </message>
    <message>
        <source>Peak ends</source>
        <translation>Termina el pico</translation>
    </message>
    <message>
        <source>Peak observed</source>
        <translation>Pico observado</translation>
    </message>
    <message>
        <source>Peak, as observed</source>
        <translation>Punto máximo, según se observó</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Phase held</source>
        <translation>Fase mantenida</translation>
    </message>
    <message>
        <source>Phase no longer held</source>
        <translation>Fase ya no mantenida</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Phases counted from every administration so far</source>
        <translation>Fases contadas desde cada administración hasta ahora</translation>
    </message>
    <message>
        <source>Phases end at minutes</source>
        <translation>Las fases terminan en los minutos</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Pieza</translation>
    </message>
    <message>
        <source>Piece skipped, {piece}</source>
        <translation>Pieza omitida, {piece}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned by the prescriber: {words}</source>
        <translation>Previsto por quien prescribe: {words}</translation>
    </message>
    <message>
        <source>Planned by the prescriber: {words}… The whole stands on the page of the usual windows.</source>
        <translation>Previsto por quien prescribe: {words}… Todo está en la página de los intervalos habituales.</translation>
    </message>
    <message>
        <source>Planned on {day} by {who}: {when}</source>
        <translation>Prevista el {day} por {who}: {when}</translation>
    </message>
    <message>
        <source>Playing softly to: {device}.</source>
        <translation>Sonando bajo en: {device}.</translation>
    </message>
    <message>
        <source>Playing softly.</source>
        <translation>Sonando bajo.</translation>
    </message>
    <message>
        <source>Playing to {output}, as loud as it may be.</source>
        <translation>Sonando en {output}, tan alto como se permite.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Practice session: nothing on this page is real</source>
        <translation>Sesión de práctica: nada de esta página es real</translation>
    </message>
    <message>
        <source>Practice: {protocol}, ten times shorter</source>
        <translation>Práctica: {protocol}, diez veces más corta</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Preparation, whole</source>
        <translation>Preparación, entera</translation>
    </message>
    <message>
        <source>Prepared on</source>
        <translation>Preparado el</translation>
    </message>
    <message>
        <source>Prepared on {day}.</source>
        <translation>Preparado el {day}.</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Quien prescribe</translation>
    </message>
    <message>
        <source>Presence written</source>
        <translation>Presencia anotada</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Tensión</translation>
    </message>
    <message>
        <source>Pressure rise</source>
        <translation>Subida de tensión</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Pista anterior</translation>
    </message>
    <message>
        <source>Printed {day}</source>
        <translation>Impreso el {day}</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notas privadas</translation>
    </message>
    <message>
        <source>Private notes are shut: they open with the passphrase of who wrote them.</source>
        <translation>Las notas privadas están cerradas: se abren con la frase de acceso de quien las escribió.</translation>
    </message>
    <message>
        <source>Private notes of {initials}</source>
        <translation>Notas privadas de {initials}</translation>
    </message>
    <message>
        <source>Private notes open with the passphrase of who wrote them.</source>
        <translation>Las notas privadas se abren con la frase de acceso de quien las escribió.</translation>
    </message>
    <message>
        <source>Proposed after “{answer}” and accepted: other windows and phases</source>
        <translation>Propuesto tras «{answer}» y aceptado: otras ventanas y fases</translation>
    </message>
    <message>
        <source>Proposed after “{answer}” and accepted: windows and phases counted from the actual end</source>
        <translation>Propuesto tras «{answer}» y aceptado: ventanas y fases contadas desde el final real</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Protocol: {name}, version {version}</source>
        <translation>Protocolo: {name}, versión {version}</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protocolos</translation>
    </message>
    <message>
        <source>Psychostimulants</source>
        <translation>Psicoestimulantes</translation>
    </message>
    <message>
        <source>Psychotherapy notes (45 CFR 164.501), written because they were asked for by name. No other file of this folder holds a word of them or leads here: take this one out before the rest is handed on.</source>
        <translation>Notas de psicoterapia (45 CFR 164.501), escritas porque se pidieron por su nombre. Ningún otro archivo de esta carpeta contiene una palabra de ellas ni lleva aquí: retire este antes de entregar el resto.</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Put off by, in minutes</source>
        <translation>Aplazado, en minutos</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Put this page into an envelope, seal it, and let {initials} sign across the flap. Keep it where the practice keeps what must not be lost, and not beside the computer.</source>
        <translation>Meta esta página en un sobre, ciérrelo y que {initials} firme sobre la solapa. Guárdelo donde la consulta guarda lo que no debe perderse, y no junto al ordenador.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Quick card of keys</source>
        <translation>Tarjeta rápida de teclas</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Registro rápido</translation>
    </message>
    <message>
        <source>REMS enrolment</source>
        <translation>Inscripción en el REMS</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>FR</translation>
    </message>
    <message>
        <source>Rate changed: {text}</source>
        <translation>Velocidad cambiada: {text}</translation>
    </message>
    <message>
        <source>Re-entry</source>
        <translation>Reincorporación</translation>
    </message>
    <message>
        <source>Read and received</source>
        <translation>Leído y recibido</translation>
    </message>
    <message>
        <source>Read by {reader} with the sealed slip on {day}. Keep this file as you would the slip.</source>
        <translation>Leídas por {reader} con el resguardo sellado el {day}. Guarde este archivo como guardaría el resguardo.</translation>
    </message>
    <message>
        <source>Read these out, or copy them</source>
        <translation>Léalas en voz alta o cópielas</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Reading before the medicine</source>
        <translation>Medición antes del medicamento</translation>
    </message>
    <message>
        <source>Reading: {text}</source>
        <translation>Medición: {text}</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Readings, as the device shows them</source>
        <translation>Mediciones, tal como las muestra el aparato</translation>
    </message>
    <message>
        <source>Reason for skipping, not entered: {words}</source>
        <translation>Motivo para omitir, sin anotar: {words}</translation>
    </message>
    <message>
        <source>Recorded from {start} to {end}</source>
        <translation>Anotado de {start} a {end}</translation>
    </message>
    <message>
        <source>Records are kept for 1 to 100 years, or for good.</source>
        <translation>Los registros se conservan de 1 a 100 años, o para siempre.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Comunicado por</translation>
    </message>
    <message>
        <source>Reported by a name</source>
        <translation>Comunicado por un nombre</translation>
    </message>
    <message>
        <source>Reported by helper, client, device</source>
        <translation>Comunicado por ayudante, cliente, aparato</translation>
    </message>
    <message>
        <source>Reported by nobody else</source>
        <translation>No lo comunicó nadie más</translation>
    </message>
    <message>
        <source>Reported by {who}</source>
        <translation>Comunicado por: {who}</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residual</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retorno</translation>
    </message>
    <message>
        <source>Return observed</source>
        <translation>Retorno observado</translation>
    </message>
    <message>
        <source>Return, as observed</source>
        <translation>Regreso, según se observó</translation>
    </message>
    <message>
        <source>Room and screen</source>
        <translation>Sala y pantalla</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Row {wrong} of the audit trail does not fit the ones before it.</source>
        <translation>La fila {wrong} del registro de auditoría no encaja con las anteriores.</translation>
    </message>
    <message>
        <source>Sample client</source>
        <translation>Cliente de muestra</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>Say this address:</source>
        <translation>Diga esta dirección:</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Scored by {who}; typed in</source>
        <translation>Puntuado por {who}; introducido a mano</translation>
    </message>
    <message>
        <source>Script “{title}”: there is no protocol “{protocol}” here; the script cannot be played.</source>
        <translation>Guion «{title}»: aquí no hay ningún protocolo «{protocol}»; el guion no se puede representar.</translation>
    </message>
    <message>
        <source>Sealed on: ____________________     Signed: ______________________________</source>
        <translation>Sellado el: ____________________     Firma: ______________________________</translation>
    </message>
    <message>
        <source>Sealed slip: the private notes of {initials}</source>
        <translation>Resguardo sellado: las notas privadas de {initials}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>Segunda respuesta</translation>
    </message>
    <message>
        <source>Seen on this side</source>
        <translation>Visto desde aquí</translation>
    </message>
    <message>
        <source>Seen, {who}: {words}</source>
        <translation>Visto, {who}: {words}</translation>
    </message>
    <message>
        <source>Sent in afterwards</source>
        <translation>Se envía después</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Seriousness, and whether it has to do with the medicine</source>
        <translation>Gravedad, y si tiene que ver con la medicación</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>Session ended, not signed</source>
        <translation>Sesión terminada, sin firmar</translation>
    </message>
    <message>
        <source>Session ended, signed {initials}</source>
        <translation>Sesión terminada, firmada {initials}</translation>
    </message>
    <message>
        <source>Session journal</source>
        <translation>Diario de la sesión</translation>
    </message>
    <message>
        <source>Session note</source>
        <translation>Nota de la sesión</translation>
    </message>
    <message>
        <source>Session note, not signed</source>
        <translation>Nota de la sesión, sin firmar</translation>
    </message>
    <message>
        <source>Session opened</source>
        <translation>Sesión abierta</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>Sesión {number}</translation>
    </message>
    <message>
        <source>Session {number}, {day}</source>
        <translation>Sesión {number}, {day}</translation>
    </message>
    <message>
        <source>Session {number}, {day}, {protocol}</source>
        <translation>Sesión {number}, {day}, {protocol}</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Acomodo</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>Acomodándose</translation>
    </message>
    <message>
        <source>Sex as recorded</source>
        <translation>Sexo según consta</translation>
    </message>
    <message>
        <source>Show a code for the camera</source>
        <translation>Mostrar un código a la cámara</translation>
    </message>
    <message>
        <source>Show lines to read out</source>
        <translation>Mostrar líneas para leer</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Signature: {name}</source>
        <translation>Firma: {name}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Signed {who}, {when}</source>
        <translation>Firmado {who}, {when}</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Silence and back</source>
        <translation>Silencio y de vuelta</translation>
    </message>
    <message>
        <source>Silence notifications, here and on telephones.</source>
        <translation>Silencie los avisos, aquí y en los teléfonos.</translation>
    </message>
    <message>
        <source>Silence now</source>
        <translation>Silencio inmediato</translation>
    </message>
    <message>
        <source>Silence throughout. That is a choice like any other.</source>
        <translation>Silencio de principio a fin. Es una elección como cualquier otra.</translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation>Omitir, con un motivo</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Slip for the private notes of {initials}</source>
        <translation>Resguardo para las notas privadas de {initials}</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Somebody called</source>
        <translation>Alguien a quien se llamó</translation>
    </message>
    <message>
        <source>Somebody else has gone on meanwhile: nothing was opened.</source>
        <translation>Entretanto ha seguido otra persona: no se abrió nada.</translation>
    </message>
    <message>
        <source>Something else was entered meanwhile: nothing was changed; open the session again.</source>
        <translation>Entretanto se anotó otra cosa: no se ha cambiado nada; abra de nuevo la sesión.</translation>
    </message>
    <message>
        <source>Something in this program failed and was passed over. The session, its clock and its music go on.</source>
        <translation>Algo falló en este programa y se pasó por alto. La sesión, su reloj y su música continúan.</translation>
    </message>
    <message>
        <source>Something in this recovery key is mistyped; please compare it group by group.</source>
        <translation>Algo está mal tecleado en esta clave de recuperación; compárela grupo por grupo.</translation>
    </message>
    <message>
        <source>Something of this slip is mistyped or left out: nothing was opened; compare each group.</source>
        <translation>Falta algo de este resguardo o está mal tecleado: no se abrió nada; compare cada grupo.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Sound output back</source>
        <translation>La salida de sonido ha vuelto</translation>
    </message>
    <message>
        <source>Sound output lost</source>
        <translation>Salida de sonido perdida</translation>
    </message>
    <message>
        <source>Source of this duty</source>
        <translation>Fuente de este deber</translation>
    </message>
    <message>
        <source>Sources, one to a line</source>
        <translation>Fuentes, una por línea</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>Spat out</source>
        <translation>Escupida</translation>
    </message>
    <message>
        <source>Start Companion again once that is put right.</source>
        <translation>Inicie Companion de nuevo cuando eso esté arreglado.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>Step of the emergency card</source>
        <translation>Paso de la tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Parado; no se escribió nada.</translation>
    </message>
    <message>
        <source>Stopped; what was heard until now is kept, and looking again goes on from there.</source>
        <translation>Detenido; lo escuchado hasta ahora queda guardado, y al volver a mirar se sigue desde ahí.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>Support people</source>
        <translation>Personas de apoyo</translation>
    </message>
    <message>
        <source>Swallowed</source>
        <translation>Tragada</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Sistólica</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Tag, or none</source>
        <translation>Etiqueta, o ninguna</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take the chosen line back</source>
        <translation>Deshacer la línea elegida</translation>
    </message>
    <message>
        <source>Take the new timing</source>
        <translation>Tomar los tiempos nuevos</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Taken again</source>
        <translation>Tomado otra vez</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Taken back already</source>
        <translation>Ya está retirada</translation>
    </message>
    <message>
        <source>Taken back by {who}</source>
        <translation>Retirado por {who}</translation>
    </message>
    <message>
        <source>Taken back: {entry}</source>
        <translation>Deshecho: {entry}</translation>
    </message>
    <message>
        <source>Takes back number {text}</source>
        <translation>Retira el número {text}</translation>
    </message>
    <message>
        <source>Tears</source>
        <translation>Llanto</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Sonido de prueba</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text and light</source>
        <translation>Texto y luz</translation>
    </message>
    <message>
        <source>Text: {protocol}, version {version}.</source>
        <translation>Texto: {protocol}, versión {version}.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>That check-in waits no longer; nothing was written down.</source>
        <translation>Ese control ya no espera; no se ha anotado nada.</translation>
    </message>
    <message>
        <source>That check-in waits no longer; the reason is kept as a note.</source>
        <translation>Ese control ya no espera; el motivo se guarda como nota.</translation>
    </message>
    <message>
        <source>That has passed already.</source>
        <translation>Eso ya ha pasado.</translation>
    </message>
    <message>
        <source>That is later than now: the clock there, or the day, is another.</source>
        <translation>Eso es más tarde que ahora: el reloj de allí, o el día, es otro.</translation>
    </message>
    <message>
        <source>That key cannot be used here; choose another one.</source>
        <translation>Esa tecla no se puede usar aquí; elija otra.</translation>
    </message>
    <message>
        <source>That time has not come yet; nothing was written down.</source>
        <translation>Esa hora aún no ha llegado; no se ha anotado nada.</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>La dirección</translation>
    </message>
    <message>
        <source>The address to say: {address}</source>
        <translation>La dirección que hay que decir: {address}</translation>
    </message>
    <message>
        <source>The audit trail is not the one that was there during the session {when} whose entries are all kept; if no backup was restored since, keep a copy of the data folder and find out why.</source>
        <translation>El registro de auditoría no es el que había durante la sesión {when}, cuyas anotaciones están todas guardadas; si desde entonces no se restauró ninguna copia, guarde una copia de la carpeta de datos y averigüe el porqué.</translation>
    </message>
    <message>
        <source>The backup does not hold what the record holds: it was not kept, the older ones stay; try again.</source>
        <translation>La copia de seguridad no contiene lo que contiene el registro: no se ha conservado, las anteriores siguen; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The battery is at {battery} % and is not being charged; plug this computer in.</source>
        <translation>La batería está al {battery} % y no se está cargando; enchufe este equipo.</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>The call is back</source>
        <translation>La llamada ha vuelto</translation>
    </message>
    <message>
        <source>The call is lost</source>
        <translation>Se cortó la llamada</translation>
    </message>
    <message>
        <source>The call is lost already</source>
        <translation>La llamada ya está cortada</translation>
    </message>
    <message>
        <source>The call is lost since {time}: keep the line free, the therapist calls you</source>
        <translation>Llamada cortada desde las {time}: deje libre la línea, el terapeuta le llama</translation>
    </message>
    <message>
        <source>The call was lost</source>
        <translation>Se cortó la llamada</translation>
    </message>
    <message>
        <source>The call was not lost</source>
        <translation>La llamada no estaba cortada</translation>
    </message>
    <message>
        <source>The check “{check}” stands there twice; it was not kept.</source>
        <translation>La comprobación «{check}» está dos veces; no se ha guardado.</translation>
    </message>
    <message>
        <source>The chosen sound output is not there; the music plays to another</source>
        <translation>La salida de sonido elegida no está; la música suena por otra</translation>
    </message>
    <message>
        <source>The chosen sound output is not there; the music plays to another.</source>
        <translation>La salida de sonido elegida no está; la música suena por otra.</translation>
    </message>
    <message>
        <source>The client is erased; the log of the record could not be emptied yet and will be when the program is closed.</source>
        <translation>El cliente está borrado; el diario interno del registro aún no se pudo vaciar y se vaciará al cerrar el programa.</translation>
    </message>
    <message>
        <source>The clock is wrong…</source>
        <translation>El reloj está mal…</translation>
    </message>
    <message>
        <source>The clock of the device there was set by {text} min</source>
        <translation>El reloj del aparato de allí se cambió en {text} min</translation>
    </message>
    <message>
        <source>The clock of this device was set by {minutes} min. The minutes go on as before.</source>
        <translation>El reloj de este dispositivo se cambió {minutes} min. Los minutos siguen igual.</translation>
    </message>
    <message>
        <source>The clock there said {day}, far from this session.</source>
        <translation>El reloj de allí decía {day}, lejos de esta sesión.</translation>
    </message>
    <message>
        <source>The clock was set by {text} min</source>
        <translation>El reloj se cambió {text} min</translation>
    </message>
    <message>
        <source>The code holds a mark that cannot be seen, {mark}. Type the code anew; nothing was added.</source>
        <translation>El código contiene un signo que no se ve, {mark}. Escriba el código de nuevo; no se ha añadido nada.</translation>
    </message>
    <message>
        <source>The computer is out of memory: everything before this is kept, only this is not yet; close other programs and try again.</source>
        <translation>El equipo no tiene memoria libre: todo lo anterior está guardado, solo falta esto; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The computer slept for {seconds} s; the session clock went on</source>
        <translation>El equipo estuvo dormido {seconds} s; el reloj de la sesión siguió</translation>
    </message>
    <message>
        <source>The computer was restarted; times from here are estimated from the time of day</source>
        <translation>El equipo se reinició; desde aquí los tiempos se estiman a partir de la hora</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by {seconds} s</source>
        <translation>El reloj del equipo se atrasó {seconds} s</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by {span}; the session clock did not follow.</source>
        <translation>El reloj del equipo se atrasó {span}; el reloj de la sesión no lo siguió.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward by {seconds} s</source>
        <translation>El reloj del equipo se adelantó {seconds} s</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward by {span}; the session clock did not follow.</source>
        <translation>El reloj del equipo se adelantó {span}; el reloj de la sesión no lo siguió.</translation>
    </message>
    <message>
        <source>The computer&apos;s time zone, “{named}”, does not name its local time; times are kept as {zone}.</source>
        <translation>La zona horaria del equipo, «{named}», no nombra su hora local; las horas se guardan como {zone}.</translation>
    </message>
    <message>
        <source>The copy in the second folder is not like its original: it was removed; check that disk.</source>
        <translation>La copia en la segunda carpeta no es como su original: se ha eliminado; compruebe ese disco.</translation>
    </message>
    <message>
        <source>The copy in the second folder was not made: {problem}</source>
        <translation>No se hizo la copia en la segunda carpeta: {problem}</translation>
    </message>
    <message>
        <source>The course follows “{answer}” now</source>
        <translation>El curso sigue ahora a «{answer}»</translation>
    </message>
    <message>
        <source>The course of the session: {phases}</source>
        <translation>El curso de la sesión: {phases}</translation>
    </message>
    <message>
        <source>The data folder is write-protected: everything before this is kept, only this is not yet; allow writing there and try again.</source>
        <translation>La carpeta de datos está protegida contra escritura: todo lo anterior está guardado, solo falta esto; permita escribir en ella e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The data folder is write-protected: nothing was changed; allow writing there and try again.</source>
        <translation>La carpeta de datos está protegida contra escritura: no se ha cambiado nada; permita escribir en ella e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The data folder lies within {folder}, and must never be synced: choose another one.</source>
        <translation>La carpeta de datos está dentro de {folder} y nunca debe sincronizarse: elija otra.</translation>
    </message>
    <message>
        <source>The data folder was write-protected when the record was opened: what is in it can be read; whatever cannot be kept is told where it is typed. Allow writing there, then lock the record and open it again.</source>
        <translation>La carpeta de datos estaba protegida contra escritura cuando se abrió el registro: lo que hay en él puede leerse; lo que no se pueda guardar se dice donde se escribe. Permita escribir allí; después bloquee el registro y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be used: nothing was changed; see that its disk is there, and that no file stands in its place.</source>
        <translation>La carpeta de datos {folder} no se puede usar: no se ha cambiado nada; mire que su disco esté ahí y que ningún archivo ocupe su lugar.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written to: nothing new can be kept now; what was kept stays. Write on paper. Once writing is allowed there again, open the record here.</source>
        <translation>No se puede escribir en la carpeta de datos {folder}: ahora no se puede guardar nada nuevo; lo guardado queda. Escriba en papel. Cuando se permita escribir allí de nuevo, abra el registro aquí.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written to: nothing was changed; allow writing there, or name another one with --data-dir.</source>
        <translation>No se puede escribir en la carpeta de datos {folder}: no se ha cambiado nada; permita escribir en ella, o indique otra con --data-dir.</translation>
    </message>
    <message>
        <source>The data folder {folder} is on a full disk: nothing new can be kept now; what was kept stays. Write on paper. Once there is space again, open the record here.</source>
        <translation>La carpeta de datos {folder} está en un disco lleno: ahora no se puede guardar nada nuevo; lo guardado queda. Escriba en papel. Cuando vuelva a haber espacio, abra el registro aquí.</translation>
    </message>
    <message>
        <source>The data folder {folder} is on a full disk: nothing was changed; free some space and start again.</source>
        <translation>La carpeta de datos {folder} está en un disco lleno: no se ha cambiado nada; libere espacio e inicie de nuevo.</translation>
    </message>
    <message>
        <source>The data folder {folder} takes nothing: nothing new can be kept now; what was kept stays. Write on paper. Once its disk is in order again, open the record here.</source>
        <translation>La carpeta de datos {folder} no admite nada: ahora no se puede guardar nada nuevo; lo guardado queda. Escriba en papel. Cuando su disco vuelva a estar en orden, abra el registro aquí.</translation>
    </message>
    <message>
        <source>The days without a backup on another drive lie between 1 and 365.</source>
        <translation>Los días sin copia en otra unidad van de 1 a 365.</translation>
    </message>
    <message>
        <source>The device there slept, or its page was closed, for {text} min</source>
        <translation>El aparato de allí estuvo en reposo, o su página cerrada, durante {text} min</translation>
    </message>
    <message>
        <source>The disk did not take it: everything before this is kept, only this is not yet; check the disk and its free space, and try again.</source>
        <translation>El disco no lo aceptó: todo lo anterior está guardado, solo falta esto; compruebe el disco y su espacio libre e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full, so the record cannot be read: nothing was changed; free space and try again.</source>
        <translation>El disco está lleno y no se puede leer el registro: no se ha cambiado nada; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full: everything before this is kept, only this is not yet; free some space and try again.</source>
        <translation>El disco está lleno: todo lo anterior está guardado, solo falta esto; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {free} MB are free. Entries are kept as before; make room after the session.</source>
        <translation>El disco está casi lleno: quedan {free} MB libres. Las anotaciones se guardan como antes; haga sitio después de la sesión.</translation>
    </message>
    <message>
        <source>The evening ended there</source>
        <translation>La sesión terminó allí</translation>
    </message>
    <message>
        <source>The evening is over</source>
        <translation>La sesión ha terminado</translation>
    </message>
    <message>
        <source>The file as it was is kept as {file}.</source>
        <translation>El archivo tal como estaba se conserva como {file}.</translation>
    </message>
    <message>
        <source>The file could not be read ({why}): nothing was changed.</source>
        <translation>No se pudo leer el archivo ({why}): no se cambió nada.</translation>
    </message>
    <message>
        <source>The file could not be read: {why}.</source>
        <translation>No se pudo leer el archivo: {why}.</translation>
    </message>
    <message>
        <source>The file lies where this browser saves files: {name}</source>
        <translation>El archivo está donde este navegador guarda las descargas: {name}</translation>
    </message>
    <message>
        <source>The file name of “{title}” is no valid text; it was left out until the file is renamed.</source>
        <translation>El nombre de archivo de «{title}» no es un texto válido; se omitió hasta que se cambie el nombre.</translation>
    </message>
    <message>
        <source>The file of “{title}” is no longer at its place, {path}: it cannot be heard here.</source>
        <translation>El archivo de “{title}” ya no está en su lugar, {path}: no se puede oír aquí.</translation>
    </message>
    <message>
        <source>The files that belong to the program are missing from {folder}: no session can be planned; install the program again. Your record is as it was.</source>
        <translation>Faltan en {folder} los archivos propios del programa: no se puede planificar ninguna sesión; instale el programa de nuevo. Su registro está como estaba.</translation>
    </message>
    <message>
        <source>The first line, with HOME, is missing: day and zone are taken from this session.</source>
        <translation>Falta la primera línea, con HOME: el día y la zona se toman de esta sesión.</translation>
    </message>
    <message>
        <source>The first one ends at minute 0, and each begins where the one before it ends.</source>
        <translation>La primera termina en el minuto 0, y cada una empieza donde termina la anterior.</translation>
    </message>
    <message>
        <source>The first phase begins at minute</source>
        <translation>La primera fase empieza en el minuto</translation>
    </message>
    <message>
        <source>The folder is named by its whole path; nothing was changed.</source>
        <translation>La carpeta se nombra con su ruta completa; no se cambió nada.</translation>
    </message>
    <message>
        <source>The folder of protocols is named by its whole path.</source>
        <translation>La carpeta de protocolos se nombra con su ruta completa.</translation>
    </message>
    <message>
        <source>The folder of your protocols, {folder}, cannot be read ({problem}).</source>
        <translation>La carpeta de sus protocolos, {folder}, no se puede leer ({problem}).</translation>
    </message>
    <message>
        <source>The folder {file} holds other things, too; nothing was written: name a new folder.</source>
        <translation>La carpeta {file} contiene también otras cosas; no se ha escrito nada: indique una carpeta nueva.</translation>
    </message>
    <message>
        <source>The key file vault.json is an older one that was put back. It lacks what was changed from {since} on: {which}. Passphrases that were replaced and practitioners who were removed since may open the record again.</source>
        <translation>El archivo de claves vault.json es uno anterior que se ha vuelto a poner. Le falta lo que se cambió desde {since}: {which}. Las frases de acceso sustituidas y los profesionales retirados desde entonces podrían volver a abrir el registro.</translation>
    </message>
    <message>
        <source>The key file vault.json is damaged, and so is its copy: nothing was changed; put it back from a backup.</source>
        <translation>El archivo de claves vault.json está dañado, y su copia también: no se ha cambiado nada; recupérelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file vault.json is missing or damaged; its copy is used.</source>
        <translation>El archivo de claves vault.json falta o está dañado; se usa su copia.</translation>
    </message>
    <message>
        <source>The key file vault.json is older than its copy, as if it was put back; the copy is used.</source>
        <translation>El archivo de claves vault.json es anterior a su copia, como si se hubiera vuelto a poner; se usa la copia.</translation>
    </message>
    <message>
        <source>The key file was written by a newer version of Companion: nothing was changed; please update the program.</source>
        <translation>El archivo de claves lo escribió una versión más reciente de Companion: no se ha cambiado nada; actualice el programa.</translation>
    </message>
    <message>
        <source>The key of the private notes is damaged: open a backup.</source>
        <translation>La clave de las notas privadas está dañada: abra una copia de seguridad.</translation>
    </message>
    <message>
        <source>The keychain never stands alone: nothing was changed; set a passphrase first.</source>
        <translation>El llavero nunca va solo: no se ha cambiado nada; ponga antes una frase de acceso.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not open: nothing was changed; type the passphrase.</source>
        <translation>El llavero de este equipo no se abrió: no se ha cambiado nada; teclee la frase de acceso.</translation>
    </message>
    <message>
        <source>The last mark in words</source>
        <translation>La última marca en palabras</translation>
    </message>
    <message>
        <source>The last row: {head}</source>
        <translation>La última fila: {head}</translation>
    </message>
    <message>
        <source>The line that was copied</source>
        <translation>La línea que se copió</translation>
    </message>
    <message>
        <source>The list of words {file} cannot be read; please install it again.</source>
        <translation>La lista de palabras {file} no se puede leer; instálela de nuevo.</translation>
    </message>
    <message>
        <source>The log is wiped</source>
        <translation>El registro está borrado</translation>
    </message>
    <message>
        <source>The log, and how it is sent</source>
        <translation>El registro y cómo se envía</translation>
    </message>
    <message>
        <source>The loudest volume of an output lies between {least} and {most} dB.</source>
        <translation>El volumen máximo de una salida está entre {least} y {most} dB.</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>El manual</translation>
    </message>
    <message>
        <source>The medicine</source>
        <translation>El medicamento</translation>
    </message>
    <message>
        <source>The music</source>
        <translation>La música</translation>
    </message>
    <message>
        <source>The music could not be started; it is tried again every few seconds.</source>
        <translation>No se pudo iniciar la música; se intenta de nuevo cada pocos segundos.</translation>
    </message>
    <message>
        <source>The music does not answer. If it goes on like this, it is ended and started again at its place.</source>
        <translation>La música no responde. Si sigue así, se termina y se inicia de nuevo en el mismo lugar.</translation>
    </message>
    <message>
        <source>The music of a session, as far as it may be copied.</source>
        <translation>La música de una sesión, en lo que se permite copiar.</translation>
    </message>
    <message>
        <source>The music of the evening is still being written. Close the window again to stop it; nothing of the file stays then.</source>
        <translation>La música de la noche todavía se está escribiendo. Cierre otra vez la ventana para detenerla; entonces no queda nada del archivo.</translation>
    </message>
    <message>
        <source>The music process could not be started; sessions run without music.</source>
        <translation>No se pudo iniciar el proceso de música; las sesiones transcurren sin música.</translation>
    </message>
    <message>
        <source>The music process plays, through {backend}.</source>
        <translation>El proceso de música suena, mediante {backend}.</translation>
    </message>
    <message>
        <source>The name of this folder is no text that can be kept: nothing was added; rename it first.</source>
        <translation>El nombre de esta carpeta no es un texto que pueda guardarse: no se ha añadido nada; cámbiele antes el nombre.</translation>
    </message>
    <message>
        <source>The next try is possible in {span}.</source>
        <translation>El siguiente intento será posible dentro de {span}.</translation>
    </message>
    <message>
        <source>The next try is possible in {span}; this one was not made.</source>
        <translation>El siguiente intento será posible dentro de {span}; este no se ha hecho.</translation>
    </message>
    <message>
        <source>The note holds these parts as the record tells them here, word for word: {parts}.</source>
        <translation>La nota contiene estas partes tal como el registro las cuenta aquí, palabra por palabra: {parts}.</translation>
    </message>
    <message>
        <source>The note is signed: nothing was changed; what comes later is an addendum to it.</source>
        <translation>La nota está firmada: no se ha cambiado nada; lo que venga después es una adición a ella.</translation>
    </message>
    <message>
        <source>The note of this session is signed: nothing was changed; an addendum says what is wrong.</source>
        <translation>La nota de esta sesión está firmada: no se ha cambiado nada; una adición dice qué está mal.</translation>
    </message>
    <message>
        <source>The note was changed meanwhile: nothing was signed; open it again.</source>
        <translation>La nota cambió entretanto: no se ha firmado nada; ábrala de nuevo.</translation>
    </message>
    <message>
        <source>The number of {name} holds no figure; it was not kept.</source>
        <translation>El número de {name} no contiene ninguna cifra; no se ha guardado.</translation>
    </message>
    <message>
        <source>The one piece plays to its end, decoded by PyAV.</source>
        <translation>La única pieza suena hasta el final, descodificada por PyAV.</translation>
    </message>
    <message>
        <source>The passphrase is changed; private notes still open by the one before. {problem}</source>
        <translation>La frase de acceso ha cambiado; las notas privadas se abren todavía con la anterior. {problem}</translation>
    </message>
    <message>
        <source>The phases follow every administration now</source>
        <translation>Las fases siguen ahora cada administración</translation>
    </message>
    <message>
        <source>The playlist “{path}” cannot be read: {problem}.</source>
        <translation>La lista «{path}» no se puede leer: {problem}.</translation>
    </message>
    <message>
        <source>The playlist “{path}” is not there.</source>
        <translation>La lista «{path}» no está ahí.</translation>
    </message>
    <message>
        <source>The practice has not said what to write down.</source>
        <translation>La consulta no ha dicho qué hay que anotar.</translation>
    </message>
    <message>
        <source>The practice has not written down what to prepare.</source>
        <translation>La consulta no ha anotado qué hay que preparar.</translation>
    </message>
    <message>
        <source>The practice has not written down when the helper may leave.</source>
        <translation>La consulta no ha anotado cuándo puede irse el ayudante.</translation>
    </message>
    <message>
        <source>The practice has not written down when to call at once.</source>
        <translation>La consulta no ha anotado cuándo hay que llamar de inmediato.</translation>
    </message>
    <message>
        <source>The practice has written down no agreement.</source>
        <translation>La consulta no ha anotado ningún acuerdo.</translation>
    </message>
    <message>
        <source>The practice has written down no sentence to say.</source>
        <translation>La consulta no ha anotado ninguna frase para decir.</translation>
    </message>
    <message>
        <source>The practice has written down nothing about the music.</source>
        <translation>La consulta no ha anotado nada sobre la música.</translation>
    </message>
    <message>
        <source>The practice holds no sealed slip of {initials}.</source>
        <translation>La consulta no guarda ningún resguardo sellado de {initials}.</translation>
    </message>
    <message>
        <source>The practice room cannot be written to ({problem}).</source>
        <translation>No se puede escribir en la sala de prácticas ({problem}).</translation>
    </message>
    <message>
        <source>The practice&apos;s own; E shows it in the session.</source>
        <translation>La propia de la consulta; E la muestra en la sesión.</translation>
    </message>
    <message>
        <source>The private notes are not sealed yet: lock, and unlock by your passphrase first.</source>
        <translation>Las notas privadas todavía no están selladas: bloquee antes el registro y ábralo con su frase de acceso.</translation>
    </message>
    <message>
        <source>The program is being closed.</source>
        <translation>El programa se está cerrando.</translation>
    </message>
    <message>
        <source>The program that listens to music came to an end over this file; it may be damaged.</source>
        <translation>El programa que escucha la música se cerró con este archivo; puede que esté dañado.</translation>
    </message>
    <message>
        <source>The program was away and is back: the clock went on, and everything entered is here.</source>
        <translation>El programa se ausentó y ha vuelto: el reloj siguió, y todo lo anotado está aquí.</translation>
    </message>
    <message>
        <source>The program was started again; the session goes on</source>
        <translation>El programa se inició de nuevo; la sesión continúa</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>Propio del programa</translation>
    </message>
    <message>
        <source>The protocol has no checklist.</source>
        <translation>El protocolo no tiene lista de comprobación.</translation>
    </message>
    <message>
        <source>The quick log has 1 to {most} tags.</source>
        <translation>El registro rápido tiene de 1 a {most} palabras.</translation>
    </message>
    <message>
        <source>The quotation marks of this file do not match: nothing was read.</source>
        <translation>Las comillas de este archivo no cuadran: no se leyó nada.</translation>
    </message>
    <message>
        <source>The record cannot be kept safely in this folder: nothing was changed; choose a folder on a disk of this computer.</source>
        <translation>El registro no se puede guardar con seguridad en esta carpeta: no se ha cambiado nada; elija una carpeta en un disco de este equipo.</translation>
    </message>
    <message>
        <source>The record could not be opened: nothing was changed; check that the data folder is there and that you may write to it.</source>
        <translation>El registro no se pudo abrir: no se ha cambiado nada; compruebe que la carpeta de datos está ahí y que puede escribir en ella.</translation>
    </message>
    <message>
        <source>The record could not be read just now: nothing was changed; check the disk and try again.</source>
        <translation>El registro no se pudo leer ahora mismo: no se ha cambiado nada; compruebe el disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The record has to be brought up to date, and no backup could be made before: {problem}</source>
        <translation>El registro tiene que actualizarse, y no se pudo hacer antes ninguna copia de seguridad: {problem}</translation>
    </message>
    <message>
        <source>The record is closed: unlock it to go on.</source>
        <translation>El registro está cerrado: desbloquéelo para continuar.</translation>
    </message>
    <message>
        <source>The record is locked.</source>
        <translation>El registro está bloqueado.</translation>
    </message>
    <message>
        <source>The record locks after 1 to 120 minutes.</source>
        <translation>El registro se bloquea tras 1 a 120 minutos.</translation>
    </message>
    <message>
        <source>The record stays closed while nothing can be written: opened now, it could keep nothing. Nothing was changed.</source>
        <translation>El registro queda cerrado mientras no se pueda escribir nada: si se abriera ahora, no podría guardar nada. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The record was not opened. Start Companion again; if this comes once more, install it anew: the data folder stays as it is.</source>
        <translation>El registro no se ha abierto. Inicie Companion de nuevo; si esto se repite, instálelo otra vez: la carpeta de datos queda como está.</translation>
    </message>
    <message>
        <source>The record {file} is not in the data folder, only its key file: nothing was changed; put it back from where it was moved to, or from a backup.</source>
        <translation>El registro {file} no está en la carpeta de datos, solo su archivo de claves: no se ha cambiado nada; devuélvalo de donde se llevó, o de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The same in a form for programs:</source>
        <translation>Lo mismo en una forma para programas:</translation>
    </message>
    <message>
        <source>The second backup folder is named by its whole path.</source>
        <translation>La segunda carpeta de copias se indica con su ruta completa.</translation>
    </message>
    <message>
        <source>The second folder {second} is not there: its drive may not be connected. Backups go on here, and are copied as soon as it is back.</source>
        <translation>La segunda carpeta {second} no está ahí: puede que su unidad no esté conectada. Las copias siguen aquí, y se copian en cuanto vuelva.</translation>
    </message>
    <message>
        <source>The second line of a figure is the reading less the last one before the start.</source>
        <translation>La segunda línea de una cifra es la lectura menos la última anterior al inicio.</translation>
    </message>
    <message>
        <source>The session has ended</source>
        <translation>La sesión ha terminado</translation>
    </message>
    <message>
        <source>The session has not been ended.</source>
        <translation>La sesión no se ha terminado.</translation>
    </message>
    <message>
        <source>The session plays the next one instead.</source>
        <translation>La sesión reproduce la siguiente en su lugar.</translation>
    </message>
    <message>
        <source>The settings could not be kept ({problem}); they are as they were.</source>
        <translation>Los ajustes no se pudieron guardar ({problem}); siguen como estaban.</translation>
    </message>
    <message>
        <source>The settings could not be read and are as on the first day.</source>
        <translation>Los ajustes no se pudieron leer y están como el primer día.</translation>
    </message>
    <message>
        <source>The settings could not be read; those before the last change are in use.</source>
        <translation>Los ajustes no se pudieron leer; se usan los anteriores al último cambio.</translation>
    </message>
    <message>
        <source>The size of text lies between 100 and 200 %.</source>
        <translation>El tamaño del texto está entre 100 y 200 %.</translation>
    </message>
    <message>
        <source>The sound device is back, and the music in its place.</source>
        <translation>El dispositivo de sonido ha vuelto, y la música a su lugar.</translation>
    </message>
    <message>
        <source>The therapist says for how long.</source>
        <translation>El terapeuta dice cuánto tiempo.</translation>
    </message>
    <message>
        <source>The therapist says it is over</source>
        <translation>El terapeuta dice que ya está</translation>
    </message>
    <message>
        <source>The time zone here has changed. The minutes go on as before.</source>
        <translation>La zona horaria ha cambiado. Los minutos siguen igual.</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is not known here; times are this computer&apos;s own.</source>
        <translation>La zona horaria «{zone}» no se conoce aquí; las horas son las de este equipo.</translation>
    </message>
    <message>
        <source>The weeks after</source>
        <translation>Las semanas siguientes</translation>
    </message>
    <message>
        <source>The whole record, as one folder. These files are not encrypted: whoever has the folder can read it. Keep it as you keep paper, and delete it when it was handed over.</source>
        <translation>Todo el registro, en una carpeta. Estos archivos no están cifrados: quien tenga la carpeta puede leerla. Guárdela como guarda el papel, y bórrela una vez entregada.</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>The {hold} minutes are over</source>
        <translation>Ya pasaron los {hold} minutos</translation>
    </message>
    <message>
        <source>The {stay} minutes at least are over.</source>
        <translation>Ya pasaron los {stay} minutos como mínimo.</translation>
    </message>
    <message>
        <source>Themes, in the client&apos;s own words</source>
        <translation>Temas, en palabras del cliente</translation>
    </message>
    <message>
        <source>Then this page forgets when closed. After each entry it shows lines to copy.</source>
        <translation>Entonces esta página olvida al cerrarse. Tras cada anotación muestra líneas para copiar.</translation>
    </message>
    <message>
        <source>Then: {ending}</source>
        <translation>Después: {ending}</translation>
    </message>
    <message>
        <source>Then: {ending}.</source>
        <translation>Después: {ending}.</translation>
    </message>
    <message>
        <source>There are at most {most} checks before a session.</source>
        <translation>Hay como máximo {most} comprobaciones antes de una sesión.</translation>
    </message>
    <message>
        <source>There are at most {most} lines to send, each of at most {letters} letters.</source>
        <translation>Hay como mucho {most} líneas para enviar, cada una de {letters} letras como mucho.</translation>
    </message>
    <message>
        <source>There are at most {most} names in such a list.</source>
        <translation>Una lista así tiene como mucho {most} nombres.</translation>
    </message>
    <message>
        <source>There are at most {most} questions about not starting.</source>
        <translation>Hay como mucho {most} preguntas sobre no empezar.</translation>
    </message>
    <message>
        <source>There is a client with the code {code} already. Add a figure or a letter.</source>
        <translation>Ya hay un cliente con el código {code}. Añada una cifra o una letra.</translation>
    </message>
    <message>
        <source>There is a record here already, or a part of one: nothing was changed.</source>
        <translation>Aquí ya hay un registro, o parte de uno: no se cambió nada.</translation>
    </message>
    <message>
        <source>There is no folder {folder}: make it first, or choose another one.</source>
        <translation>No hay ninguna carpeta {folder}: créela primero o elija otra.</translation>
    </message>
    <message>
        <source>There is no key file vault.json in the data folder: nothing was changed; put it back.</source>
        <translation>No hay archivo de claves vault.json en la carpeta de datos: no se ha cambiado nada; devuélvalo a su lugar.</translation>
    </message>
    <message>
        <source>There is no line of an evening in this.</source>
        <translation>Aquí no hay ninguna línea de una sesión en casa.</translation>
    </message>
    <message>
        <source>There is no private note of this session.</source>
        <translation>No hay nota privada de esta sesión.</translation>
    </message>
    <message>
        <source>There is no protocol {file} any more.</source>
        <translation>Ya no hay ningún protocolo {file}.</translation>
    </message>
    <message>
        <source>There is no row in this file.</source>
        <translation>En este archivo no hay ninguna fila.</translation>
    </message>
    <message>
        <source>There is no script to play.</source>
        <translation>No hay guion que representar.</translation>
    </message>
    <message>
        <source>There is no such backup: nothing was changed.</source>
        <translation>No existe esa copia de seguridad: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>There is no test sound: the piece that ships for it is missing.</source>
        <translation>No hay sonido de prueba: falta la pieza incluida para ello.</translation>
    </message>
    <message>
        <source>There is no {time} on that day, the clocks are put forward.</source>
        <translation>Ese día no existen las {time}: se adelantan los relojes.</translation>
    </message>
    <message>
        <source>There is none; Settings, Emergency card is where it is written.</source>
        <translation>No hay ninguna; se escribe en Ajustes, Tarjeta de emergencia.</translation>
    </message>
    <message>
        <source>There is something named {file} already; nothing was written.</source>
        <translation>Ya hay algo llamado {file}; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>There was no {time} that night, the clocks were put forward.</source>
        <translation>Esa noche no hubo {time}: los relojes se adelantaron.</translation>
    </message>
    <message>
        <source>There, and never written by this program: {which}.</source>
        <translation>Presente y nunca escrito por este programa: {which}.</translation>
    </message>
    <message>
        <source>These are of several evenings: {text}. Paste one alone.</source>
        <translation>Son de varias sesiones en casa: {text}. Pegue una sola.</translation>
    </message>
    <message>
        <source>These are your own: they open by your passphrase or your own slip.</source>
        <translation>Son las suyas: se abren con su frase de acceso o con su propio resguardo.</translation>
    </message>
    <message>
        <source>These could not be played, or not to their end; others stand in their place: {pieces}.</source>
        <translation>Estas piezas no se pudieron reproducir, o no hasta el final; otras ocupan su lugar: {pieces}.</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>These private notes are shut: the sealed slip opens them again, for who types it.</source>
        <translation>Estas notas privadas están cerradas: el resguardo sellado las abre de nuevo, para quien lo teclee.</translation>
    </message>
    <message>
        <source>These questions are in English only: no official translation comes with the program.</source>
        <translation>Estas preguntas están solo en inglés: el programa no trae ninguna traducción oficial.</translation>
    </message>
    <message>
        <source>These questions are in another language than the program: {code}.</source>
        <translation>Estas preguntas están en otro idioma que el programa: {code}.</translation>
    </message>
    <message>
        <source>They are marked now: copy them as this device copies.</source>
        <translation>Están seleccionadas: cópielas como se copia en este dispositivo.</translation>
    </message>
    <message>
        <source>Third answer</source>
        <translation>Tercera respuesta</translation>
    </message>
    <message>
        <source>This backup is as it was made, but what is in it is not as its audit trail says: nothing was restored. {wrong}</source>
        <translation>Esta copia de seguridad está como se hizo, pero lo que contiene no es como dice su registro de auditoría: no se ha restaurado nada. {wrong}</translation>
    </message>
    <message>
        <source>This backup is damaged and cannot be relied on: nothing was changed; use another one, and make a new backup soon.</source>
        <translation>Esta copia de seguridad está dañada y no es de fiar: no se ha cambiado nada; use otra, y haga pronto una nueva.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Companion: nothing was changed; please update the program.</source>
        <translation>Esta copia de seguridad la hizo una versión más reciente de Companion: no se ha cambiado nada; actualice el programa.</translation>
    </message>
    <message>
        <source>This came from the evening at home: it stays said who told of it.</source>
        <translation>Esto vino de la noche en casa: queda dicho quién lo contó.</translation>
    </message>
    <message>
        <source>This chapter is not translated yet; it is in English.</source>
        <translation>Este capítulo todavía no está traducido; está en inglés.</translation>
    </message>
    <message>
        <source>This client is not in the record.</source>
        <translation>Este cliente no está en el registro.</translation>
    </message>
    <message>
        <source>This client is not in the record: nothing was changed.</source>
        <translation>Este cliente no está en el registro: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This client&apos;s record is marked as falling under 42 CFR Part 2. A disclosure with consent carries the notice of § 2.32 in its present wording. It is missing here; Settings, Practice has a place for it.</source>
        <translation>El historial de este cliente está marcado como sujeto a 42 CFR Parte 2. Una divulgación con consentimiento lleva el aviso del § 2.32 en su redacción vigente. Aquí falta; Ajustes, Consulta tiene un lugar para él.</translation>
    </message>
    <message>
        <source>This code and {code}, another client&apos;s, are hard to tell apart. Add a figure or a letter.</source>
        <translation>Este código y {code}, de otro cliente, se distinguen mal. Añada una cifra o una letra.</translation>
    </message>
    <message>
        <source>This computer cannot play living music just now; pieces play in its place.</source>
        <translation>Este ordenador no puede tocar música viva ahora mismo; suenan piezas en su lugar.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used: nothing was changed.</source>
        <translation>Este equipo no tiene un llavero que se pueda usar: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This computer may fall asleep by itself: its desktop offers no way to prevent that.</source>
        <translation>Este equipo puede dormirse por sí solo: su escritorio no ofrece manera de impedirlo.</translation>
    </message>
    <message>
        <source>This computer slept for {span}; the session clock went on.</source>
        <translation>Este equipo estuvo dormido {span}; el reloj de la sesión siguió.</translation>
    </message>
    <message>
        <source>This computer was restarted; the session clock goes on, estimated from the time of day.</source>
        <translation>Este equipo se reinició; el reloj de la sesión sigue, estimado a partir de la hora.</translation>
    </message>
    <message>
        <source>This computer will stay awake, and its screen too.</source>
        <translation>Este equipo permanecerá despierto, y su pantalla también.</translation>
    </message>
    <message>
        <source>This computer will stay awake; its screen may go dim.</source>
        <translation>Este equipo permanecerá despierto; su pantalla puede atenuarse.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not open the record; type the passphrase instead.</source>
        <translation>El llavero de este equipo no abre el registro; teclee la frase de acceso en su lugar.</translation>
    </message>
    <message>
        <source>This contradicts what is already kept: nothing was changed.</source>
        <translation>Esto contradice lo ya guardado: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This could not be kept ({problem}).</source>
        <translation>Esto no se pudo guardar ({problem}).</translation>
    </message>
    <message>
        <source>This could not be kept, for a reason this program does not know.</source>
        <translation>Esto no se pudo guardar, por una razón que este programa desconoce.</translation>
    </message>
    <message>
        <source>This could not be written ({kind}): everything before this is kept, only this is not yet; try again.</source>
        <translation>Esto no se pudo escribir ({kind}): todo lo anterior está guardado, solo falta esto; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This did not come to its end, for a reason this program does not know; what was recorded before is kept. Try it again; if it stays so, keep a copy of the data folder and its log.</source>
        <translation>Esto no llegó a completarse, por un motivo que este programa desconoce; lo registrado antes se conserva. Inténtelo de nuevo; si persiste, guarde una copia de la carpeta de datos y de su registro de sucesos.</translation>
    </message>
    <message>
        <source>This entry stands as it is; nothing was written down.</source>
        <translation>Esta anotación queda como está; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>This file is none of a home page, or is damaged.</source>
        <translation>Este archivo no es de una página de casa, o está dañado.</translation>
    </message>
    <message>
        <source>This file is of a newer program, and cannot be read here.</source>
        <translation>Este archivo es de un programa más nuevo y no se puede leer aquí.</translation>
    </message>
    <message>
        <source>This file is too large for a list of clients: nothing was read.</source>
        <translation>Este archivo es demasiado grande para una lista de clientes: no se leyó nada.</translation>
    </message>
    <message>
        <source>This file is too large to be of an evening; it was left alone.</source>
        <translation>Este archivo es demasiado grande para ser de una sesión en casa; no se ha tocado.</translation>
    </message>
    <message>
        <source>This folder holds a record already: nothing was changed; unlock it, or choose another folder.</source>
        <translation>Esta carpeta ya contiene un registro: no se ha cambiado nada; desbloquéelo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>This is another practitioner&apos;s passphrase: nothing was changed.</source>
        <translation>Esta es la frase de acceso de otra persona: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This is longer than an evening: at most {of} entries are read at once.</source>
        <translation>Es más largo que una sesión en casa: se leen como mucho {of} entradas a la vez.</translation>
    </message>
    <message>
        <source>This is no file of text: save the list as CSV first. Nothing was read.</source>
        <translation>Este no es un archivo de texto: guarde antes la lista como CSV. No se leyó nada.</translation>
    </message>
    <message>
        <source>This is no picture that can be read here.</source>
        <translation>No es una imagen que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>This is not the client&apos;s code: nothing was erased; type it exactly as it stands.</source>
        <translation>Este no es el código del cliente: no se ha borrado nada; tecléelo exactamente como está.</translation>
    </message>
    <message>
        <source>This is not the passcode of a paper: look again, sign by sign.</source>
        <translation>Esta no es la clave de una hoja: mírela otra vez, signo por signo.</translation>
    </message>
    <message>
        <source>This is not the sealed slip for the private notes of {initials}, or it was withdrawn or renewed: nothing was opened. No other key opens them here.</source>
        <translation>Este no es el resguardo sellado de las notas privadas de {initials}, o se retiró o renovó: no se abrió nada. Ninguna otra clave las abre aquí.</translation>
    </message>
    <message>
        <source>This is of another evening, {text}. Nothing was taken from it.</source>
        <translation>Es de otra sesión en casa, {text}. No se ha tomado nada de ella.</translation>
    </message>
    <message>
        <source>This is opened by no other program; print it, or save it as a file.</source>
        <translation>Esto no lo abre ningún otro programa; imprímalo o guárdelo como archivo.</translation>
    </message>
    <message>
        <source>This is the last phase.</source>
        <translation>Esta es la última fase.</translation>
    </message>
    <message>
        <source>This key does not open the private notes: only a slip that was written down for them does. The recovery key of the record never does.</source>
        <translation>Esta clave no abre las notas privadas: solo lo hace un resguardo anotado para ellas. La clave de recuperación del registro nunca lo hace.</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Esta línea</translation>
    </message>
    <message>
        <source>This line has a mistake, or is of another evening: {text}</source>
        <translation>Esta línea tiene un error, o es de otra sesión en casa: {text}</translation>
    </message>
    <message>
        <source>This note is signed already: nothing was changed.</source>
        <translation>Esta nota ya está firmada: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This note is signed or contradicts what is kept: nothing was changed; add an addendum instead.</source>
        <translation>Esta nota está firmada o contradice lo guardado: no se ha cambiado nada; añada una adenda en su lugar.</translation>
    </message>
    <message>
        <source>This one stands: {entry}. Is it another?</source>
        <translation>Ya hay una: {entry}. ¿Es otra?</translation>
    </message>
    <message>
        <source>This page forgets when closed: use the paper.</source>
        <translation>Esta página olvida al cerrarse: use la hoja.</translation>
    </message>
    <message>
        <source>This page is a clock and a notebook. It is no monitor and no alarm: it notices nothing by itself.</source>
        <translation>Esta página es un reloj y un cuaderno. No es un monitor ni una alarma: no se da cuenta de nada por sí sola.</translation>
    </message>
    <message>
        <source>This page of the help could not be read; the program is not installed whole.</source>
        <translation>No se pudo leer esta página de la ayuda; el programa no está instalado por completo.</translation>
    </message>
    <message>
        <source>This page stood still for {minutes} min. The minutes went on.</source>
        <translation>Esta página estuvo parada {minutes} min. Los minutos siguieron.</translation>
    </message>
    <message>
        <source>This passcode does not open what is kept here. It stays as it is.</source>
        <translation>Esta clave no abre lo que hay guardado aquí. Todo queda como está.</translation>
    </message>
    <message>
        <source>This passphrase does not open the private notes.</source>
        <translation>Esta frase de acceso no abre las notas privadas.</translation>
    </message>
    <message>
        <source>This passphrase does not open the record.</source>
        <translation>Esta frase de acceso no abre el registro.</translation>
    </message>
    <message>
        <source>This passphrase is one sign or one short word again and again; several words are best.</source>
        <translation>Esta contraseña es un mismo signo o una palabra corta repetidos; lo mejor son varias palabras.</translation>
    </message>
    <message>
        <source>This picture is damaged, or cut off.</source>
        <translation>Esta imagen está dañada o cortada.</translation>
    </message>
    <message>
        <source>This picture is too large to be a photograph of a code; it was left alone.</source>
        <translation>Esta imagen es demasiado grande para ser la foto de un código; no se ha tocado.</translation>
    </message>
    <message>
        <source>This private note is damaged: a backup may hold it.</source>
        <translation>Esta nota privada está dañada: puede que una copia de seguridad la conserve.</translation>
    </message>
    <message>
        <source>This record is older than it was, or its audit trail was cut: nothing was changed. Newer than it: {names}. Restore the newest backup into a new folder, or go on with this record as it is.</source>
        <translation>Este registro es más antiguo que antes o se le cortó el registro de auditoría: no se cambió nada. Más recientes: {names}. Restaure la copia de seguridad más reciente en una carpeta nueva o siga con este registro tal como está.</translation>
    </message>
    <message>
        <source>This record lacks rows that these hold, so it is an older one, or its trail was cut: {which}.</source>
        <translation>A este registro le faltan filas que contienen estos, así que es uno más antiguo o se le cortó el registro de auditoría: {which}.</translation>
    </message>
    <message>
        <source>This record was last written by Companion {writer}, newer than this one, {version}: nothing was changed; please update the program.</source>
        <translation>Este registro lo escribió por última vez Companion {writer}, más nuevo que este, {version}: no se ha cambiado nada; actualice el programa.</translation>
    </message>
    <message>
        <source>This recovery key is typed rightly, but it belongs to another record or was replaced by a newer one.</source>
        <translation>Esta clave de recuperación está bien tecleada, pero es de otro registro o la sustituyó una más reciente.</translation>
    </message>
    <message>
        <source>This row has no code of this evening&apos;s paper: {text}</source>
        <translation>Esta fila no lleva un código de la hoja de esta sesión: {text}</translation>
    </message>
    <message>
        <source>This row has no time. After the code, type it as 19:05: {text}</source>
        <translation>Esta fila no tiene hora. Escríbala después del código, como 19:05: {text}</translation>
    </message>
    <message>
        <source>This row is for looking in, and says neither well nor not sure. It becomes a note.</source>
        <translation>Esta fila es de una visita y no dice ni que va bien ni que no se sabe. Será una nota.</translation>
    </message>
    <message>
        <source>This sealed slip is not as the audit trail tells of it: nothing was opened. Have the trail verified.</source>
        <translation>Este resguardo sellado no es como dice el registro de auditoría: no se abrió nada. Haga verificar el registro de auditoría.</translation>
    </message>
    <message>
        <source>This session is not in the record.</source>
        <translation>Esta sesión no está en el registro.</translation>
    </message>
    <message>
        <source>This session was discarded; the audit trail says by whom, when and why.</source>
        <translation>Esta sesión se descartó; el registro de auditoría dice quién lo hizo, cuándo y por qué.</translation>
    </message>
    <message>
        <source>This session was written by a newer version of Companion: nothing was changed; please update the program.</source>
        <translation>Esta sesión la escribió una versión más reciente de Companion: no se ha cambiado nada; actualice el programa.</translation>
    </message>
    <message>
        <source>This slip was not drawn for you just now: nothing was changed; begin again.</source>
        <translation>Este resguardo no se acaba de generar para usted: no se cambió nada; empiece de nuevo.</translation>
    </message>
    <message>
        <source>This visit is not planned any more: nothing was changed.</source>
        <translation>Esta visita ya no está prevista: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This visit was cancelled; the client&apos;s page tells when and why.</source>
        <translation>Esta visita se canceló; la página del cliente dice cuándo y por qué.</translation>
    </message>
    <message>
        <source>This was put off: it is done again by itself later.</source>
        <translation>Esto se aplazó: más tarde se hará por sí solo.</translation>
    </message>
    <message>
        <source>This was written down already: nothing was changed.</source>
        <translation>Esto ya estaba anotado: no se cambió nada.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Timer started: {question}</source>
        <translation>Temporizador iniciado: {question}</translation>
    </message>
    <message>
        <source>To avoid:</source>
        <translation>Evitar:</translation>
    </message>
    <message>
        <source>To be kept until</source>
        <translation>Conservar hasta</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>To take with you</source>
        <translation>Para llevar</translation>
    </message>
    <message>
        <source>To try everything once</source>
        <translation>Probarlo todo una vez</translation>
    </message>
    <message>
        <source>To use it: unlock the record by a passphrase of your own, then Practitioners and keys, Open private notes with a sealed slip.</source>
        <translation>Para usarlo: desbloquee el registro con su propia frase de acceso y vaya a Profesionales y claves, Abrir notas privadas con un resguardo sellado.</translation>
    </message>
    <message>
        <source>To, min</source>
        <translation>Hasta, min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Told to whom, and when</source>
        <translation>A quién se comunicó, y cuándo</translation>
    </message>
    <message>
        <source>Told: {who}</source>
        <translation>Lo dijo: {who}</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Contacto físico</translation>
    </message>
    <message>
        <source>Touch given</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Touch {step}</source>
        <translation>Contacto físico {step}</translation>
    </message>
    <message>
        <source>Touch, as agreed</source>
        <translation>Contacto físico, según lo acordado</translation>
    </message>
    <message>
        <source>Trying the sound, in silence.</source>
        <translation>Probando el sonido, en silencio.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Two beginnings name different days or zones. Paste one alone.</source>
        <translation>Dos comienzos nombran días o zonas distintos. Pegue uno solo.</translation>
    </message>
    <message>
        <source>Two people who sign papers have the same initials.</source>
        <translation>Dos personas que firman documentos tienen las mismas iniciales.</translation>
    </message>
    <message>
        <source>Two tags have the name {name}; they could not be told apart in the log.</source>
        <translation>Dos palabras tienen el nombre {name}; no se podrían distinguir en el registro.</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Teclee antes su frase de acceso.</translation>
    </message>
    <message>
        <source>Typed in by {who}, {day}</source>
        <translation>Introducido por {who}, {day}</translation>
    </message>
    <message>
        <source>Typical, min</source>
        <translation>Típico, min</translation>
    </message>
    <message>
        <source>Under the heading</source>
        <translation>Bajo el título</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Con dudas</translation>
    </message>
    <message>
        <source>Usual time of {phase} reached</source>
        <translation>Tiempo habitual de {phase} alcanzado</translation>
    </message>
    <message>
        <source>Usual window</source>
        <translation>Intervalo habitual</translation>
    </message>
    <message>
        <source>Usual windows</source>
        <translation>Intervalos habituales</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Vitals line, not entered: {words}</source>
        <translation>Línea de signos vitales, sin anotar: {words}</translation>
    </message>
    <message>
        <source>Vitals on one line</source>
        <translation>Signos vitales en una línea</translation>
    </message>
    <message>
        <source>Vitals so far</source>
        <translation>Signos vitales hasta ahora</translation>
    </message>
    <message>
        <source>Vitals written</source>
        <translation>Signos vitales anotados</translation>
    </message>
    <message>
        <source>Vitals, on one line</source>
        <translation>Signos vitales, en una línea</translation>
    </message>
    <message>
        <source>Waits, min</source>
        <translation>Espera, min</translation>
    </message>
    <message>
        <source>Was the medicine taken?</source>
        <translation>¿Se tomó el medicamento?</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>Desechado</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What came back from home</source>
        <translation>Lo que volvió de casa</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>What does the device show?</source>
        <translation>¿Qué muestra el aparato?</translation>
    </message>
    <message>
        <source>What else is to be said of it</source>
        <translation>Qué más hay que decir</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What happened, in your own words</source>
        <translation>Qué pasó, con sus propias palabras</translation>
    </message>
    <message>
        <source>What is asked on the way, and when readings are asked for. It waits until it is answered.</source>
        <translation>Lo que se pregunta por el camino y cuándo se piden las constantes. Espera hasta que se responde.</translation>
    </message>
    <message>
        <source>What is asked when something is given. Every answer is kept as it is written, and nothing is worked out from it. What is offered again is what was written the last time, such as a lot.</source>
        <translation>Lo que se pregunta cuando se da algo. Cada respuesta se guarda como se escribe y de ella no se calcula nada. Lo que se ofrece de nuevo es lo que se escribió la última vez, como un lote.</translation>
    </message>
    <message>
        <source>What is proposed on a key after an answer to a hold or an infusion; nothing moves before somebody accepts. One without windows of its own is counted from the actual end.</source>
        <translation>Lo que se propone con una tecla tras la respuesta a una pastilla en la boca o a una infusión; nada se mueve antes de que alguien lo acepte. Sin ventanas propias se cuenta desde el final real.</translation>
    </message>
    <message>
        <source>What is the passcode on the paper?</source>
        <translation>¿Cuál es la clave de la hoja?</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>What it takes back did not come back.</source>
        <translation>Lo que retira no ha llegado.</translation>
    </message>
    <message>
        <source>What people of one practice entered as observed, in minutes from the first administration. No study, no measurement and no prediction; the program makes nothing of it.</source>
        <translation>Lo que personas de una consulta anotaron como observado, en minutos desde la primera administración. Ni estudio, ni medición, ni predicción; el programa no hace nada con ello.</translation>
    </message>
    <message>
        <source>What should not be lost?</source>
        <translation>¿Qué no debe perderse?</translation>
    </message>
    <message>
        <source>What there is to say</source>
        <translation>Qué hay que anotar</translation>
    </message>
    <message>
        <source>What to prepare</source>
        <translation>Qué preparar</translation>
    </message>
    <message>
        <source>What to say when you are not sure</source>
        <translation>Qué decir en caso de duda</translation>
    </message>
    <message>
        <source>What to write down</source>
        <translation>Qué anotar</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>What was done, and how it ended</source>
        <translation>Qué se hizo, y cómo terminó</translation>
    </message>
    <message>
        <source>What was known of the client</source>
        <translation>Lo que se sabía del cliente</translation>
    </message>
    <message>
        <source>What was observed</source>
        <translation>Qué se observó</translation>
    </message>
    <message>
        <source>What was played cannot be read any more; it can be deleted.</source>
        <translation>Lo que se representó ya no se puede leer; se puede borrar.</translation>
    </message>
    <message>
        <source>What was prepared</source>
        <translation>Lo que se preparó</translation>
    </message>
    <message>
        <source>What was said of touch</source>
        <translation>Qué se dijo del contacto físico</translation>
    </message>
    <message>
        <source>What we agree</source>
        <translation>Lo que acordamos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When it goes otherwise</source>
        <translation>Cuando va de otro modo</translation>
    </message>
    <message>
        <source>When it is difficult</source>
        <translation>Cuando se pone difícil</translation>
    </message>
    <message>
        <source>When it is difficult: {words}</source>
        <translation>Cuando se pone difícil: {words}</translation>
    </message>
    <message>
        <source>When it takes longer than usual</source>
        <translation>Cuando dura más de lo habitual</translation>
    </message>
    <message>
        <source>When something is given</source>
        <translation>Cuando se da algo</translation>
    </message>
    <message>
        <source>When to look in</source>
        <translation>Cuándo ir a ver</translation>
    </message>
    <message>
        <source>When you may leave</source>
        <translation>Cuándo puede irse</translation>
    </message>
    <message>
        <source>When you read a row out or send it, begin with the four signs at its end, then what you wrote.</source>
        <translation>Al leer o enviar una línea, empiece por los cuatro signos del final; después, lo que escribió.</translation>
    </message>
    <message>
        <source>Where that is from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>Whether a lozenge is spat out or swallowed is not written down.</source>
        <translation>No está anotado si la pastilla se escupe o se traga.</translation>
    </message>
    <message>
        <source>Which day, and at what time? Such as “tomorrow 9:30” or “3 Dec 14:00”.</source>
        <translation>¿Qué día y a qué hora? Por ejemplo, «mañana 9:30» o «3 dic 14:00».</translation>
    </message>
    <message>
        <source>Which of them?</source>
        <translation>¿Cuál de ellas?</translation>
    </message>
    <message>
        <source>Which of your own protocols are in use could not be read; accept them again.</source>
        <translation>No se pudo leer cuáles de sus protocolos propios están en uso; acéptelos de nuevo.</translation>
    </message>
    <message>
        <source>While typing, too</source>
        <translation>También al escribir</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Quién lo decidió</translation>
    </message>
    <message>
        <source>Who is cited</source>
        <translation>Quién se cita</translation>
    </message>
    <message>
        <source>Who is in the room</source>
        <translation>Quién está en la sala</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Quién lo dice</translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation>A quién se llamó</translation>
    </message>
    <message>
        <source>Who was in the room</source>
        <translation>Quién estuvo en la sala</translation>
    </message>
    <message>
        <source>Whoever has this page and the computer can read the record. Keep it where only you, or who acts for you, can get at it, and not beside the computer. Without it, and without a passphrase, nobody can open the record.</source>
        <translation>Quien tenga esta página y el equipo puede leer el registro. Guárdela donde solo usted, o quien actúe por usted, pueda alcanzarla, y no junto al equipo. Sin ella, y sin una frase de acceso, nadie puede abrir el registro.</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Por qué se omitió</translation>
    </message>
    <message>
        <source>Why then</source>
        <translation>Por qué entonces</translation>
    </message>
    <message>
        <source>Wipe the log from this device?</source>
        <translation>¿Borrar el registro de este dispositivo?</translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Wished for:</source>
        <translation>Deseos:</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Deseos</translation>
    </message>
    <message>
        <source>Wishes for the music</source>
        <translation>Deseos para la música</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>En días</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words and notes</source>
        <translation>Palabras y notas</translation>
    </message>
    <message>
        <source>Words go on the paper: this browser cannot lock them away.</source>
        <translation>Las palabras van en la hoja: este navegador no puede guardarlas bajo llave.</translation>
    </message>
    <message>
        <source>Words spoken</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words written</source>
        <translation>Palabras anotadas</translation>
    </message>
    <message>
        <source>Words: {text}</source>
        <translation>Palabras: {text}</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Write the clock times in once minute 0 is known. “?” is for not sure: then call.</source>
        <translation>Anote las horas en cuanto se sepa el minuto 0. «?» es duda: llame.</translation>
    </message>
    <message>
        <source>Written before there were hashes, and so not compared: {count}.</source>
        <translation>Escrito antes de que hubiera huellas y, por tanto, no comparado: {count}.</translation>
    </message>
    <message>
        <source>Written beside it</source>
        <translation>Escrito al lado</translation>
    </message>
    <message>
        <source>Written by Companion: a clock, a music player and a notebook for a licensed clinician. Not a monitor, not a dosing aid, not a medical device. Times and readings are as a person entered them; nothing here was measured or judged by the program.</source>
        <translation>Escrito por Companion: un reloj, un reproductor de música y un cuaderno para un profesional con licencia. No es un monitor, ni una ayuda de dosificación, ni un producto sanitario. Las horas y lecturas son las que anotó una persona; el programa no midió ni juzgó nada de lo que aquí consta.</translation>
    </message>
    <message>
        <source>Written down: {step}</source>
        <translation>Anotado: {step}</translation>
    </message>
    <message>
        <source>Written, never deleted, and not there: {which}.</source>
        <translation>Escrito, nunca borrado y ausente: {which}.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Escrito: {path}</translation>
    </message>
    <message>
        <source>Written: {path}, {minutes} min, {size}. It is not encrypted: anybody who has it can hear it.</source>
        <translation>Escrito: {path}, {minutes} min, {size}. No está cifrado: cualquiera que lo tenga puede oírlo.</translation>
    </message>
    <message>
        <source>Written: {path}. It is not encrypted: anybody who has it can hear it.</source>
        <translation>Escrito: {path}. No está cifrado: quien lo tenga puede oírlo.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, all is ready</source>
        <translation>Sí, todo listo</translation>
    </message>
    <message>
        <source>Yes, just now</source>
        <translation>Sí, ahora mismo</translation>
    </message>
    <message>
        <source>Yes, some minutes ago</source>
        <translation>Sí, hace unos minutos</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Sí, es correcto</translation>
    </message>
    <message>
        <source>Yes, wipe it</source>
        <translation>Sí, borrar</translation>
    </message>
    <message>
        <source>You stay at least {minutes} minutes after the last of the medicine.</source>
        <translation>Se queda como mínimo {minutes} minutos tras lo último del medicamento.</translation>
    </message>
    <message>
        <source>Your intention</source>
        <translation>Su intención</translation>
    </message>
    <message>
        <source>Your private notes are shut: open them in a session first, then make the slip.</source>
        <translation>Sus notas privadas están cerradas: ábralas antes en una sesión y haga después el resguardo.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>`after` only where the event is counted from something the guide does</source>
        <translation>`after` solo donde el suceso se cuenta desde algo que hace el guía</translation>
    </message>
    <message>
        <source>a client is in danger</source>
        <translation>un cliente está en peligro</translation>
    </message>
    <message>
        <source>a first phase before zero and one or more after it</source>
        <translation>una primera fase antes de cero y una o más después</translation>
    </message>
    <message>
        <source>a heading for each of the {count} sections</source>
        <translation>un encabezado para cada una de las {count} secciones</translation>
    </message>
    <message>
        <source>a heading in one line</source>
        <translation>un encabezado en una línea</translation>
    </message>
    <message>
        <source>a heading that no other section has</source>
        <translation>un encabezado que ninguna otra sección tenga</translation>
    </message>
    <message>
        <source>a landmark</source>
        <translation>un hito</translation>
    </message>
    <message>
        <source>a line without a name</source>
        <translation>una línea sin nombre</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>una lista entre corchetes</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>una lista de tablas</translation>
    </message>
    <message>
        <source>a mark</source>
        <translation>una marca</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>un número de 0 a 1</translation>
    </message>
    <message>
        <source>a phase</source>
        <translation>una fase</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>una tabla</translation>
    </message>
    <message>
        <source>a tick</source>
        <translation>una marca</translation>
    </message>
    <message>
        <source>a tone at least eleven semitones above `from`</source>
        <translation>una nota al menos once semitonos por encima de `from`</translation>
    </message>
    <message>
        <source>a tone from &quot;C1&quot; to &quot;C8&quot;, such as &quot;Bb3&quot;</source>
        <translation>una nota de &quot;C1&quot; a &quot;C8&quot;, como &quot;Bb3&quot;</translation>
    </message>
    <message>
        <source>a trial of the program</source>
        <translation>una prueba del programa</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>added a folder to the music library</source>
        <translation>añadió una carpeta a la biblioteca de música</translation>
    </message>
    <message>
        <source>added the client {who}</source>
        <translation>añadió el cliente {who}</translation>
    </message>
    <message>
        <source>added to the note on a session of {who}</source>
        <translation>añadió a la nota de una sesión de {who}</translation>
    </message>
    <message>
        <source>addendum</source>
        <translation>adición</translation>
    </message>
    <message>
        <source>administrations: {count}</source>
        <translation>administraciones: {count}</translation>
    </message>
    <message>
        <source>airy</source>
        <translation>aérea</translation>
    </message>
    <message>
        <source>an administration</source>
        <translation>una administración</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>una respuesta</translation>
    </message>
    <message>
        <source>an answered check-in</source>
        <translation>un control contestado</translation>
    </message>
    <message>
        <source>an erased client</source>
        <translation>un cliente borrado</translation>
    </message>
    <message>
        <source>an id of small letters, digits and _</source>
        <translation>un id de letras minúsculas, cifras y _</translation>
    </message>
    <message>
        <source>an id that is not what events are counted from</source>
        <translation>un id que no sea algo desde lo que se cuentan los sucesos</translation>
    </message>
    <message>
        <source>an id that nothing else here has</source>
        <translation>un id que aquí no tenga nada más</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>and until: {words}</source>
        <translation>y hasta: {words}</translation>
    </message>
    <message>
        <source>another reason, written down beside the slip</source>
        <translation>otro motivo, anotado junto al resguardo</translation>
    </message>
    <message>
        <source>another version waits</source>
        <translation>espera otra versión</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondido</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>as FHIR R4, for other systems</source>
        <translation>como FHIR R4, para otros sistemas</translation>
    </message>
    <message>
        <source>as a table</source>
        <translation>como tabla</translation>
    </message>
    <message>
        <source>as loud as this output is allowed to be</source>
        <translation>tan alto como se permite a esta salida</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>como se grabó</translation>
    </message>
    <message>
        <source>as typed: {line}</source>
        <translation>como se escribió: {line}</translation>
    </message>
    <message>
        <source>at least one [[sections]]</source>
        <translation>al menos una [[sections]]</translation>
    </message>
    <message>
        <source>at least one event</source>
        <translation>al menos un suceso</translation>
    </message>
    <message>
        <source>at least one kind of entry</source>
        <translation>al menos una clase de anotación</translation>
    </message>
    <message>
        <source>at least one pattern, such as &quot;1..3.2..&quot;</source>
        <translation>al menos un patrón, como &quot;1..3.2..&quot;</translation>
    </message>
    <message>
        <source>at least one point</source>
        <translation>al menos un punto</translation>
    </message>
    <message>
        <source>at least one source: who made it, and after what</source>
        <translation>al menos una fuente: quién lo hizo y según qué</translation>
    </message>
    <message>
        <source>at least one source: who says that this happens</source>
        <translation>al menos una fuente: quién dice que esto ocurre</translation>
    </message>
    <message>
        <source>at least two phrases, so that one can come back</source>
        <translation>al menos dos frases, para que una pueda volver</translation>
    </message>
    <message>
        <source>at least until {time}</source>
        <translation>al menos hasta las {time}</translation>
    </message>
    <message>
        <source>at least until {time} (practice: {minutes} min after the last administration)</source>
        <translation>al menos hasta las {time} (consulta: {minutes} min tras la última administración)</translation>
    </message>
    <message>
        <source>at least {minutes} min after the last administration</source>
        <translation>al menos {minutes} min tras la última administración</translation>
    </message>
    <message>
        <source>at most {most} letters, to be read at a glance</source>
        <translation>como mucho {most} letras, para leerse de un vistazo</translation>
    </message>
    <message>
        <source>back at {time}</source>
        <translation>de vuelta a las {time}</translation>
    </message>
    <message>
        <source>back to the mood of {phase}</source>
        <translation>de vuelta al clima de {phase}</translation>
    </message>
    <message>
        <source>back to the phase’s mood</source>
        <translation>de vuelta al clima de la fase</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>before others</source>
        <translation>antes que otras</translation>
    </message>
    <message>
        <source>before the first administration</source>
        <translation>antes de la primera administración</translation>
    </message>
    <message>
        <source>before the medicine</source>
        <translation>antes del medicamento</translation>
    </message>
    <message>
        <source>began a preparation or integration visit of {who}</source>
        <translation>empezó una visita de preparación o integración de {who}</translation>
    </message>
    <message>
        <source>began a private note on a session of {who}</source>
        <translation>empezó una nota privada de una sesión de {who}</translation>
    </message>
    <message>
        <source>began the note on a session of {who}</source>
        <translation>empezó la nota de una sesión de {who}</translation>
    </message>
    <message>
        <source>began to type at a preparation or integration visit of {who}</source>
        <translation>empezó a escribir en una visita de preparación o integración de {who}</translation>
    </message>
    <message>
        <source>began to type in a session of {who}</source>
        <translation>empezó a escribir en una sesión de {who}</translation>
    </message>
    <message>
        <source>began to type what is known of {who}</source>
        <translation>empezó a escribir lo que se sabe de {who}</translation>
    </message>
    <message>
        <source>began with the phase</source>
        <translation>empezó con la fase</translation>
    </message>
    <message>
        <source>begun by mistake</source>
        <translation>comenzada por error</translation>
    </message>
    <message>
        <source>begun for the wrong client</source>
        <translation>comenzada para el cliente equivocado</translation>
    </message>
    <message>
        <source>begun with the wrong plan</source>
        <translation>comenzada con el plan equivocado</translation>
    </message>
    <message>
        <source>bright</source>
        <translation>brillante</translation>
    </message>
    <message>
        <source>broke off: {why}</source>
        <translation>se interrumpió: {why}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>densa</translation>
    </message>
    <message>
        <source>came</source>
        <translation>llegó</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>cancelled a visit of {who}</source>
        <translation>canceló una visita de {who}</translation>
    </message>
    <message>
        <source>cannot be played</source>
        <translation>no se puede reproducir</translation>
    </message>
    <message>
        <source>changed a playlist</source>
        <translation>cambió una lista</translation>
    </message>
    <message>
        <source>changed a preparation or integration visit of {who}</source>
        <translation>cambió una visita de preparación o integración de {who}</translation>
    </message>
    <message>
        <source>changed a session of {who}</source>
        <translation>cambió una sesión de {who}</translation>
    </message>
    <message>
        <source>changed the passphrase of {id}</source>
        <translation>cambió la frase de acceso de {id}</translation>
    </message>
    <message>
        <source>changed what is kept of a piece of music</source>
        <translation>cambió lo que se guarda de una pieza de música</translation>
    </message>
    <message>
        <source>changed what is kept of {who}: {detail}</source>
        <translation>cambió lo que se guarda de {who}: {detail}</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>control</translation>
    </message>
    <message>
        <source>check-ins not answered: {count}</source>
        <translation>controles sin respuesta: {count}</translation>
    </message>
    <message>
        <source>checklist lines open: {count}</source>
        <translation>líneas del cierre abiertas: {count}</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clara</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>convención</translation>
    </message>
    <message>
        <source>copied a session of {who} to the clipboard</source>
        <translation>copió una sesión de {who} al portapapeles</translation>
    </message>
    <message>
        <source>copied by hand from paper</source>
        <translation>copiado a mano del papel</translation>
    </message>
    <message>
        <source>copied the list of lots and waste to the clipboard</source>
        <translation>copió la lista de lotes y desechos al portapapeles</translation>
    </message>
    <message>
        <source>copied this trail to the clipboard</source>
        <translation>copió este registro de auditoría al portapapeles</translation>
    </message>
    <message>
        <source>corrected a total of {who} that was typed in</source>
        <translation>corrigió un total introducido de {who}</translation>
    </message>
    <message>
        <source>corrected {when}, {who}: {words}</source>
        <translation>corregido {when}, {who}: {words}</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscura</translation>
    </message>
    <message>
        <source>date not recorded</source>
        <translation>fecha no anotada</translation>
    </message>
    <message>
        <source>days between 1 and 366</source>
        <translation>días entre 1 y 366</translation>
    </message>
    <message>
        <source>days from {first} to 366</source>
        <translation>días de {first} a 366</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>decibels from -30 to 12</source>
        <translation>decibelios de -30 a 12</translation>
    </message>
    <message>
        <source>decided by {who}</source>
        <translation>decidido por {who}</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>profunda</translation>
    </message>
    <message>
        <source>device</source>
        <translation>aparato</translation>
    </message>
    <message>
        <source>different answers</source>
        <translation>respuestas distintas</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>discarded a session of {who}: {detail}</source>
        <translation>descartó una sesión de {who}: {detail}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>hecho el {day}</translation>
    </message>
    <message>
        <source>ducked under a voice</source>
        <translation>atenuada bajo una voz</translation>
    </message>
    <message>
        <source>ducking off</source>
        <translation>ya no atenuada</translation>
    </message>
    <message>
        <source>due for {minutes} min</source>
        <translation>pendiente desde hace {minutes} min</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>tocaba a {when}</translation>
    </message>
    <message>
        <source>each administration</source>
        <translation>cada administración</translation>
    </message>
    <message>
        <source>each fact in one place only</source>
        <translation>cada dato en un solo lugar</translation>
    </message>
    <message>
        <source>emptied a private note on a session of {who}</source>
        <translation>vació una nota privada de una sesión de {who}</translation>
    </message>
    <message>
        <source>end</source>
        <translation>final</translation>
    </message>
    <message>
        <source>entered {time}</source>
        <translation>anotado {time}</translation>
    </message>
    <message>
        <source>entries: {count}</source>
        <translation>anotaciones: {count}</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>erased a client: {detail}</source>
        <translation>borró un cliente: {detail}</translation>
    </message>
    <message>
        <source>escort</source>
        <translation>acompañante</translation>
    </message>
    <message>
        <source>even</source>
        <translation>equilibrada</translation>
    </message>
    <message>
        <source>every</source>
        <translation>cada</translation>
    </message>
    <message>
        <source>everything as PDF</source>
        <translation>todo en PDF</translation>
    </message>
    <message>
        <source>exactly one player with the part &quot;chords&quot;, whom the others go by</source>
        <translation>exactamente un músico con la parte &quot;chords&quot;, por el que se guían los demás</translation>
    </message>
    <message>
        <source>expected one of the fields {known}, found this one</source>
        <translation>se esperaba uno de los campos {known}, se encontró este</translation>
    </message>
    <message>
        <source>expected this field, found none</source>
        <translation>se esperaba este campo y no está</translation>
    </message>
    <message>
        <source>expected {expected}, found {found}</source>
        <translation>se esperaba {expected}, se encontró {found}</translation>
    </message>
    <message>
        <source>fact about a client</source>
        <translation>dato de un cliente</translation>
    </message>
    <message>
        <source>faded to silence</source>
        <translation>fundida a silencio</translation>
    </message>
    <message>
        <source>first effect</source>
        <translation>primer efecto</translation>
    </message>
    <message>
        <source>flowing</source>
        <translation>fluida</translation>
    </message>
    <message>
        <source>followed the time within {phase}</source>
        <translation>siguió el tiempo dentro de {phase}</translation>
    </message>
    <message>
        <source>form that is due</source>
        <translation>formulario pendiente</translation>
    </message>
    <message>
        <source>four chords as degrees, such as &quot;1 6 4 5&quot;</source>
        <translation>cuatro acordes como grados, por ejemplo &quot;1 6 4 5&quot;</translation>
    </message>
    <message>
        <source>from {place}</source>
        <translation>desde {place}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>desde las {time}</translation>
    </message>
    <message>
        <source>gentler</source>
        <translation>más suave</translation>
    </message>
    <message>
        <source>gently varied</source>
        <translation>de variación suave</translation>
    </message>
    <message>
        <source>given by {who}</source>
        <translation>administrado por {who}</translation>
    </message>
    <message>
        <source>given {times}</source>
        <translation>administrado {times}</translation>
    </message>
    <message>
        <source>given {time}: {amount}</source>
        <translation>dado a las {time}: {amount}</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>acompañante</translation>
    </message>
    <message>
        <source>helper {phone}</source>
        <translation>ayudante {phone}</translation>
    </message>
    <message>
        <source>how a hold ended</source>
        <translation>cómo terminó en la boca</translation>
    </message>
    <message>
        <source>how an infusion ended</source>
        <translation>cómo terminó una infusión</translation>
    </message>
    <message>
        <source>in less than a minute</source>
        <translation>en menos de un minuto</translation>
    </message>
    <message>
        <source>in {count} min</source>
        <translation>en {count} min</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>en {minutes} min</translation>
    </message>
    <message>
        <source>is counted</source>
        <translation>se cuenta</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>está aquí</translation>
    </message>
    <message>
        <source>is written beside</source>
        <translation>se escribe al lado</translation>
    </message>
    <message>
        <source>it could not be read back</source>
        <translation>no se pudo volver a leer</translation>
    </message>
    <message>
        <source>it could not be written</source>
        <translation>no se pudo escribir</translation>
    </message>
    <message>
        <source>it is larger than such a file can be</source>
        <translation>es más grande de lo que puede ser un archivo así</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>no es un archivo normal</translation>
    </message>
    <message>
        <source>its file cannot be used</source>
        <translation>su archivo no se puede usar</translation>
    </message>
    <message>
        <source>its file is gone</source>
        <translation>su archivo ya no está</translation>
    </message>
    <message>
        <source>its id is taken</source>
        <translation>su id está ocupado</translation>
    </message>
    <message>
        <source>its licence does not say that it may be copied</source>
        <translation>su licencia no dice que se pueda copiar</translation>
    </message>
    <message>
        <source>its licence is not known</source>
        <translation>no se conoce su licencia</translation>
    </message>
    <message>
        <source>keeps its level</source>
        <translation>volumen constante</translation>
    </message>
    <message>
        <source>kept a word as the practice spells it</source>
        <translation>guardó una palabra como la escribe la consulta</translation>
    </message>
    <message>
        <source>key of private notes</source>
        <translation>clave de las notas privadas</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ficha técnica</translation>
    </message>
    <message>
        <source>last look-in {time}: {answer}</source>
        <translation>última vez que se asomó, {time}: {answer}</translation>
    </message>
    <message>
        <source>last reading {time}: {line}</source>
        <translation>última medición, {time}: {line}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>se fue</translation>
    </message>
    <message>
        <source>left by the guide</source>
        <translation>dejada por el guía</translation>
    </message>
    <message>
        <source>left for a gentler one</source>
        <translation>dejada por una más suave</translation>
    </message>
    <message>
        <source>left no line half typed in a session of {who}</source>
        <translation>no dejó ninguna línea a medio escribir en una sesión de {who}</translation>
    </message>
    <message>
        <source>left nothing half typed at a preparation or integration visit of {who}</source>
        <translation>no dejó nada a medio escribir en una visita de preparación o integración de {who}</translation>
    </message>
    <message>
        <source>left nothing half typed of what is known of {who}</source>
        <translation>no dejó nada a medio escribir de lo que se sabe de {who}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>left out: hard to tell from {code}, another client&apos;s</source>
        <translation>queda fuera: se confunde con {code}, de otro cliente</translation>
    </message>
    <message>
        <source>left out: no code stands in this row</source>
        <translation>queda fuera: no hay código en esta fila</translation>
    </message>
    <message>
        <source>left out: row {row} has this code already, or one that looks like it</source>
        <translation>queda fuera: la fila {row} ya tiene este código, o uno que se le parece</translation>
    </message>
    <message>
        <source>left out: the code has more than {most} characters</source>
        <translation>queda fuera: el código tiene más de {most} caracteres</translation>
    </message>
    <message>
        <source>left out: the code holds a mark that cannot be seen</source>
        <translation>queda fuera: el código contiene un signo que no se ve</translation>
    </message>
    <message>
        <source>left out: there is a client with this code already</source>
        <translation>queda fuera: ya hay un cliente con este código</translation>
    </message>
    <message>
        <source>left out: {why}</source>
        <translation>omitida: {why}</translation>
    </message>
    <message>
        <source>left the form of a new session half filled</source>
        <translation>dejó a medias el formulario de una sesión nueva</translation>
    </message>
    <message>
        <source>left with the phase</source>
        <translation>dejada con la fase</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>let a half-filled form of a new session go</source>
        <translation>descartó un formulario a medias de una sesión nueva</translation>
    </message>
    <message>
        <source>let go of a word as the practice spelled it</source>
        <translation>dejó ir una palabra que la consulta escribía a su modo</translation>
    </message>
    <message>
        <source>let the keychain of this computer no longer open the record for {id}</source>
        <translation>hizo que el llavero de este equipo ya no abra el registro para {id}</translation>
    </message>
    <message>
        <source>let the keychain of this computer open the record for {id}</source>
        <translation>hizo que el llavero de este equipo abra el registro para {id}</translation>
    </message>
    <message>
        <source>let {id} open the record, too</source>
        <translation>dejó que {id} también abra el registro</translation>
    </message>
    <message>
        <source>living music without end, {minutes} min phase</source>
        <translation>música viva sin final, fase de {minutes} min</translation>
    </message>
    <message>
        <source>locked the record</source>
        <translation>bloqueó el registro</translation>
    </message>
    <message>
        <source>looked at what is kept of {who}</source>
        <translation>miró lo que se guarda de {who}</translation>
    </message>
    <message>
        <source>looked through the folders of the music library</source>
        <translation>examinó las carpetas de la biblioteca de música</translation>
    </message>
    <message>
        <source>louder</source>
        <translation>más alto</translation>
    </message>
    <message>
        <source>louder ×{count}</source>
        <translation>más fuerte ×{count}</translation>
    </message>
    <message>
        <source>made a backup</source>
        <translation>hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>made a new recovery key; the old one opens nothing any more</source>
        <translation>hizo una clave de recuperación nueva; la anterior ya no abre nada</translation>
    </message>
    <message>
        <source>made a playlist</source>
        <translation>hizo una lista</translation>
    </message>
    <message>
        <source>made a sealed slip, which opens the private notes of {id} to the practice</source>
        <translation>hizo un resguardo sellado, que abre a la consulta las notas privadas de {id}</translation>
    </message>
    <message>
        <source>maker</source>
        <translation>fabricante</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>marca</translation>
    </message>
    <message>
        <source>marks and notes: {count}</source>
        <translation>marcas y notas: {count}</translation>
    </message>
    <message>
        <source>marks: {count}</source>
        <translation>marcas: {count}</translation>
    </message>
    <message>
        <source>may be taken: {when}</source>
        <translation>se puede tomar: {when}</translation>
    </message>
    <message>
        <source>middle {middle}, from {first} to {last}</source>
        <translation>centro {middle}, de {first} a {last}</translation>
    </message>
    <message>
        <source>minute {minute}</source>
        <translation>minuto {minute}</translation>
    </message>
    <message>
        <source>minutes above 0</source>
        <translation>minutos por encima de 0</translation>
    </message>
    <message>
        <source>minutes after the start of the phase ({start})</source>
        <translation>minutos después del comienzo de la fase ({start})</translation>
    </message>
    <message>
        <source>minutes after those of {window} ({least})</source>
        <translation>minutos después de los de {window} ({least})</translation>
    </message>
    <message>
        <source>minutes between 0 and a day</source>
        <translation>minutos entre 0 y un día</translation>
    </message>
    <message>
        <source>minutes between early ({early}) and late ({late}), or what they are of</source>
        <translation>minutos entre temprano ({early}) y tardío ({late}), o de qué son</translation>
    </message>
    <message>
        <source>minutes from 0 to {most}</source>
        <translation>minutos de 0 a {most}</translation>
    </message>
    <message>
        <source>minutes not below early ({least})</source>
        <translation>minutos no por debajo de temprano ({least})</translation>
    </message>
    <message>
        <source>minutes not below from ({least})</source>
        <translation>minutos no por debajo de desde ({least})</translation>
    </message>
    <message>
        <source>minutes not below typical ({least})</source>
        <translation>minutos no por debajo de típico ({least})</translation>
    </message>
    <message>
        <source>minutes of 1 or more, 0 for none</source>
        <translation>minutos, 1 o más, 0 para ninguno</translation>
    </message>
    <message>
        <source>minutes within a day</source>
        <translation>minutos dentro de un día</translation>
    </message>
    <message>
        <source>minutes within a day of zero</source>
        <translation>minutos a menos de un día de cero</translation>
    </message>
    <message>
        <source>minutes, 0 for none</source>
        <translation>minutos, 0 para ninguno</translation>
    </message>
    <message>
        <source>minutes, each above the one before</source>
        <translation>minutos, cada uno por encima del anterior</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>moved a visit of {who} to another time or room</source>
        <translation>cambió una visita de {who} a otra hora o sala</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>en movimiento</translation>
    </message>
    <message>
        <source>music: {piece}</source>
        <translation>música: {piece}</translation>
    </message>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>next: {title}</source>
        <translation>sigue: {title}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no address is planned</source>
        <translation>no hay dirección prevista</translation>
    </message>
    <message>
        <source>no amount of any medicine</source>
        <translation>ninguna cantidad de ningún medicamento</translation>
    </message>
    <message>
        <source>no amount written down</source>
        <translation>sin cantidad anotada</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>no ends of phases where there are no windows</source>
        <translation>sin finales de fases donde no hay ventanas</translation>
    </message>
    <message>
        <source>no kind written down</source>
        <translation>sin indicar a qué</translation>
    </message>
    <message>
        <source>no longer among the music of this computer</source>
        <translation>ya no está entre la música de este ordenador</translation>
    </message>
    <message>
        <source>no look-in</source>
        <translation>nadie se ha asomado</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>no number: it is entered in Settings</source>
        <translation>ningún número: se introduce en Ajustes</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>sin mediciones</translation>
    </message>
    <message>
        <source>none is planned</source>
        <translation>ninguno previsto</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>ninguno previsto</translation>
    </message>
    <message>
        <source>none written down</source>
        <translation>no consta ninguna</translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>todavía no aceptado</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>not answered when the session ended</source>
        <translation>sin respuesta al terminar la sesión</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>no ha vuelto</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>no anotado</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>no se oyó</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>aún sin escuchar</translation>
    </message>
    <message>
        <source>not held after all</source>
        <translation>al final no tuvo lugar</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no anotado</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>sin puntuar</translation>
    </message>
    <message>
        <source>not scored: {answered} of {asked} answered</source>
        <translation>sin total: {answered} de {asked} respondidas</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>noted on the home page</source>
        <translation>anotado en la página de casa</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>notas: {count}</translation>
    </message>
    <message>
        <source>nothing given</source>
        <translation>nada administrado</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada pendiente</translation>
    </message>
    <message>
        <source>nothing written down</source>
        <translation>nada anotado</translation>
    </message>
    <message>
        <source>noticed {time}</source>
        <translation>notado {time}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>numbers: {list}</source>
        <translation>números: {list}</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>enfermería</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>ofrecido</translation>
    </message>
    <message>
        <source>offered again</source>
        <translation>se ofrece de nuevo</translation>
    </message>
    <message>
        <source>on</source>
        <translation>suena</translation>
    </message>
    <message>
        <source>on no day that was written down</source>
        <translation>sin fecha anotada</translation>
    </message>
    <message>
        <source>one of the answers of {item}</source>
        <translation>una de las respuestas de {item}</translation>
    </message>
    <message>
        <source>one of {list}</source>
        <translation>uno de {list}</translation>
    </message>
    <message>
        <source>one of {list}, or the id of an event above</source>
        <translation>uno de {list}, o el id de un suceso anterior</translation>
    </message>
    <message>
        <source>one of: {facts}</source>
        <translation>uno de: {facts}</translation>
    </message>
    <message>
        <source>one or more minutes between 0 and a day</source>
        <translation>uno o más minutos entre 0 y un día</translation>
    </message>
    <message>
        <source>one to three different answers</source>
        <translation>de una a tres respuestas distintas</translation>
    </message>
    <message>
        <source>one who can play this part: {list}</source>
        <translation>alguien que pueda tocar esta parte: {list}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>open: {list}</source>
        <translation>pendiente: {list}</translation>
    </message>
    <message>
        <source>opened a session of {who} in another program</source>
        <translation>abrió una sesión de {who} en otro programa</translation>
    </message>
    <message>
        <source>opened the list of lots and waste in another program</source>
        <translation>abrió la lista de lotes y desechos en otro programa</translation>
    </message>
    <message>
        <source>opened the private notes of {id} with the sealed slip: {detail}</source>
        <translation>abrió las notas privadas de {id} con el resguardo sellado: {detail}</translation>
    </message>
    <message>
        <source>opened the record</source>
        <translation>abrió el registro</translation>
    </message>
    <message>
        <source>opened this trail in another program</source>
        <translation>abrió este registro de auditoría en otro programa</translation>
    </message>
    <message>
        <source>other entries: {count}</source>
        <translation>otras anotaciones: {count}</translation>
    </message>
    <message>
        <source>other medicine</source>
        <translation>otro medicamento</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>página {number} de {count}</translation>
    </message>
    <message>
        <source>page {page}: {words}</source>
        <translation>página {page}: {words}</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>dolor</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>pause over, still silent</source>
        <translation>fin de la pausa, aún en silencio</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>pico</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prevista</translation>
    </message>
    <message>
        <source>planned a session of {who}</source>
        <translation>planificó una sesión de {who}</translation>
    </message>
    <message>
        <source>planned a visit of {who} for a day</source>
        <translation>planificó una visita de {who} para un día</translation>
    </message>
    <message>
        <source>planned end of the infusion</source>
        <translation>final previsto de la infusión</translation>
    </message>
    <message>
        <source>planned start {minutes} min ago · {key} enters the administration</source>
        <translation>inicio previsto hace {minutes} min · {key} anota la administración</translation>
    </message>
    <message>
        <source>plasma</source>
        <translation>plasma</translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation>profesional</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>printed a session of {who}</source>
        <translation>imprimió una sesión de {who}</translation>
    </message>
    <message>
        <source>printed the list of lots and waste</source>
        <translation>imprimió la lista de lotes y desechos</translation>
    </message>
    <message>
        <source>printed this trail</source>
        <translation>imprimió este registro de auditoría</translation>
    </message>
    <message>
        <source>private note</source>
        <translation>nota privada</translation>
    </message>
    <message>
        <source>protocol version {version}</source>
        <translation>versión {version} del protocolo</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>aplazada</translation>
    </message>
    <message>
        <source>quiet and loud passages</source>
        <translation>pasajes suaves y fuertes</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>localizado</translation>
    </message>
    <message>
        <source>read a preparation or integration visit of {who}</source>
        <translation>leyó una visita de preparación o integración de {who}</translation>
    </message>
    <message>
        <source>read a private note on a session of {who}</source>
        <translation>leyó una nota privada de una sesión de {who}</translation>
    </message>
    <message>
        <source>read a session of {who}</source>
        <translation>leyó una sesión de {who}</translation>
    </message>
    <message>
        <source>read who had opened the private notes of {id} with the sealed slip</source>
        <translation>leyó quién había abierto las notas privadas de {id} con el resguardo sellado</translation>
    </message>
    <message>
        <source>readings of vitals: {count}</source>
        <translation>lecturas de signos vitales: {count}</translation>
    </message>
    <message>
        <source>readings: {count}</source>
        <translation>lecturas: {count}</translation>
    </message>
    <message>
        <source>removed a playlist</source>
        <translation>eliminó una lista</translation>
    </message>
    <message>
        <source>reported by {who}</source>
        <translation>comunicado por: {who}</translation>
    </message>
    <message>
        <source>response to a questionnaire</source>
        <translation>respuesta a un cuestionario</translation>
    </message>
    <message>
        <source>restored a backup</source>
        <translation>restauró una copia de seguridad</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reanudada</translation>
    </message>
    <message>
        <source>return</source>
        <translation>retorno</translation>
    </message>
    <message>
        <source>said that a form of a session of {who} was sent</source>
        <translation>dijo que se envió un formulario de una sesión de {who}</translation>
    </message>
    <message>
        <source>sealed slip</source>
        <translation>resguardo sellado</translation>
    </message>
    <message>
        <source>seconds from 0.5 to {most}</source>
        <translation>segundos de 0,5 a {most}</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sesión</translation>
    </message>
    <message>
        <source>set how the private notes are opened</source>
        <translation>fijó cómo se abren las notas privadas</translation>
    </message>
    <message>
        <source>shown from {count} sessions on</source>
        <translation>se muestra desde {count} sesiones</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>signed the note on a session of {who}</source>
        <translation>firmó la nota de una sesión de {who}</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>silence now</source>
        <translation>silencio inmediato</translation>
    </message>
    <message>
        <source>silence over, still paused</source>
        <translation>fin del silencio, aún en pausa</translation>
    </message>
    <message>
        <source>silenced at once</source>
        <translation>silenciada de inmediato</translation>
    </message>
    <message>
        <source>since the medicine</source>
        <translation>desde el medicamento</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>softer</source>
        <translation>más bajo</translation>
    </message>
    <message>
        <source>softer ×{count}</source>
        <translation>más suave ×{count}</translation>
    </message>
    <message>
        <source>some words</source>
        <translation>algunas palabras</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>something written there</source>
        <translation>algo escrito ahí</translation>
    </message>
    <message>
        <source>spare</source>
        <translation>sobria</translation>
    </message>
    <message>
        <source>sparse</source>
        <translation>despejada</translation>
    </message>
    <message>
        <source>spat out</source>
        <translation>escupida</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>uniforme</translation>
    </message>
    <message>
        <source>steered to {phase}</source>
        <translation>guiada a {phase}</translation>
    </message>
    <message>
        <source>still</source>
        <translation>quieta</translation>
    </message>
    <message>
        <source>study</source>
        <translation>estudio</translation>
    </message>
    <message>
        <source>swallowed</source>
        <translation>tragada</translation>
    </message>
    <message>
        <source>swells and fades</source>
        <translation>crece y se apaga</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>taken back with the correction that it was</source>
        <translation>deshecho con la corrección que era</translation>
    </message>
    <message>
        <source>taken back {when}, {who}</source>
        <translation>deshecho {when}, {who}</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>texto entre comillas</translation>
    </message>
    <message>
        <source>the administration</source>
        <translation>la administración</translation>
    </message>
    <message>
        <source>the correction of an entry</source>
        <translation>la corrección de una entrada</translation>
    </message>
    <message>
        <source>the correction of {entry}</source>
        <translation>la corrección de {entry}</translation>
    </message>
    <message>
        <source>the days without a backup on another drive</source>
        <translation>los días sin copia en otra unidad</translation>
    </message>
    <message>
        <source>the draft of its note</source>
        <translation>el borrador de su nota</translation>
    </message>
    <message>
        <source>the emergency card</source>
        <translation>la tarjeta de emergencia</translation>
    </message>
    <message>
        <source>the end of the phase before ({end})</source>
        <translation>el final de la fase anterior ({end})</translation>
    </message>
    <message>
        <source>the entry begun</source>
        <translation>la anotación empezada</translation>
    </message>
    <message>
        <source>the file can&apos;t be decoded</source>
        <translation>el archivo no puede decodificarse</translation>
    </message>
    <message>
        <source>the file did not open in time</source>
        <translation>el archivo no se abrió a tiempo</translation>
    </message>
    <message>
        <source>the file ends before its time</source>
        <translation>el archivo termina antes de tiempo</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>falta el archivo</translation>
    </message>
    <message>
        <source>the first administration</source>
        <translation>la primera administración</translation>
    </message>
    <message>
        <source>the folder of protocols</source>
        <translation>la carpeta de protocolos</translation>
    </message>
    <message>
        <source>the format of notes</source>
        <translation>el formato de las notas</translation>
    </message>
    <message>
        <source>the guide chose gentler</source>
        <translation>el guía eligió una más suave</translation>
    </message>
    <message>
        <source>the guide went back</source>
        <translation>el guía retrocedió</translation>
    </message>
    <message>
        <source>the guide went on</source>
        <translation>el guía avanzó</translation>
    </message>
    <message>
        <source>the hiss that keeps loudspeakers awake</source>
        <translation>el soplido que mantiene despiertos los altavoces</translation>
    </message>
    <message>
        <source>the id of an event above</source>
        <translation>el id de un suceso anterior</translation>
    </message>
    <message>
        <source>the id of an item that asks for a hold or an infusion</source>
        <translation>el id de una pregunta por una pastilla en la boca o una infusión</translation>
    </message>
    <message>
        <source>the keys</source>
        <translation>las teclas</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>el idioma</translation>
    </message>
    <message>
        <source>the last administration</source>
        <translation>la última administración</translation>
    </message>
    <message>
        <source>the law or a court asks for them</source>
        <translation>las pide la ley o un tribunal</translation>
    </message>
    <message>
        <source>the light</source>
        <translation>la luz</translation>
    </message>
    <message>
        <source>the longer music</source>
        <translation>la música larga</translation>
    </message>
    <message>
        <source>the minute at which each phase ends</source>
        <translation>el minuto en que termina cada fase</translation>
    </message>
    <message>
        <source>the minutes until the record locks</source>
        <translation>los minutos hasta que el registro se bloquea</translation>
    </message>
    <message>
        <source>the music</source>
        <translation>la música</translation>
    </message>
    <message>
        <source>the newest</source>
        <translation>lo más reciente</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la nota</translation>
    </message>
    <message>
        <source>the opening of the session</source>
        <translation>la apertura de la sesión</translation>
    </message>
    <message>
        <source>the player could not bear the file</source>
        <translation>el reproductor no soportó el archivo</translation>
    </message>
    <message>
        <source>the practice</source>
        <translation>la consulta</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>el programa</translation>
    </message>
    <message>
        <source>the quick log</source>
        <translation>el registro rápido</translation>
    </message>
    <message>
        <source>the reason for skipping</source>
        <translation>el motivo para omitir</translation>
    </message>
    <message>
        <source>the second backup folder</source>
        <translation>la segunda carpeta de copias</translation>
    </message>
    <message>
        <source>the size of paper</source>
        <translation>el tamaño de papel</translation>
    </message>
    <message>
        <source>the size of text</source>
        <translation>el tamaño del texto</translation>
    </message>
    <message>
        <source>the sound output</source>
        <translation>la salida de sonido</translation>
    </message>
    <message>
        <source>the sound outputs</source>
        <translation>las salidas de sonido</translation>
    </message>
    <message>
        <source>the source of these minutes in words</source>
        <translation>la fuente de estos minutos, en palabras</translation>
    </message>
    <message>
        <source>the source of this duty in words</source>
        <translation>la fuente de este deber, en palabras</translation>
    </message>
    <message>
        <source>the vitals line</source>
        <translation>la línea de signos vitales</translation>
    </message>
    <message>
        <source>the vitals points</source>
        <translation>los momentos de los signos vitales</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>el conjunto</translation>
    </message>
    <message>
        <source>the words for evenings at home</source>
        <translation>las palabras para las sesiones en casa</translation>
    </message>
    <message>
        <source>the years of keeping</source>
        <translation>los años de conservación</translation>
    </message>
    <message>
        <source>then {count} more</source>
        <translation>luego {count} más</translation>
    </message>
    <message>
        <source>then {list}</source>
        <translation>después {list}</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>está dos veces</translation>
    </message>
    <message>
        <source>this computer could not keep up with living music</source>
        <translation>este ordenador no daba abasto con la música viva</translation>
    </message>
    <message>
        <source>to be held {minutes} min</source>
        <translation>a mantener {minutes} min</translation>
    </message>
    <message>
        <source>to the planned start · {key} enters the administration</source>
        <translation>hasta el inicio previsto · {key} anota la administración</translation>
    </message>
    <message>
        <source>took a folder out of the music library</source>
        <translation>quitó una carpeta de la biblioteca de música</translation>
    </message>
    <message>
        <source>took a version of the protocol {id} into use, with the SHA-256 {detail}</source>
        <translation>puso en uso una versión del protocolo {id}, con el SHA-256 {detail}</translation>
    </message>
    <message>
        <source>took back a total of {who} that was typed in</source>
        <translation>retiró un total introducido de {who}</translation>
    </message>
    <message>
        <source>took back that a form of a session of {who} was sent</source>
        <translation>retiró que se hubiera enviado un formulario de una sesión de {who}</translation>
    </message>
    <message>
        <source>took back the sealed slip for the private notes of {id}</source>
        <translation>retiró el resguardo sellado de las notas privadas de {id}</translation>
    </message>
    <message>
        <source>took back what {who} had answered: {detail}</source>
        <translation>retiró lo que {who} había respondido: {detail}</translation>
    </message>
    <message>
        <source>took over</source>
        <translation>tomó el relevo</translation>
    </message>
    <message>
        <source>took {id} the way to open the record</source>
        <translation>quitó a {id} el modo de abrir el registro</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>el contacto</translation>
    </message>
    <message>
        <source>trace of an erasure</source>
        <translation>rastro de un borrado</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>intentado</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>two different numbers from 0 to 1: where the player is absent, and where it is whole</source>
        <translation>dos números distintos de 0 a 1: donde el músico falta y donde está entero</translation>
    </message>
    <message>
        <source>typed in a total of {who} that was scored elsewhere</source>
        <translation>introdujo un total de {who} puntuado en otro sitio</translation>
    </message>
    <message>
        <source>unlocked the record</source>
        <translation>desbloqueó el registro</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>until: {words}</source>
        <translation>hasta: {words}</translation>
    </message>
    <message>
        <source>uses the protocol {id} of the practice no longer</source>
        <translation>ya no usa el protocolo {id} de la consulta</translation>
    </message>
    <message>
        <source>usual start of {phase}</source>
        <translation>comienzo habitual de {phase}</translation>
    </message>
    <message>
        <source>usual until about {minute}</source>
        <translation>habitual hasta aprox. {minute}</translation>
    </message>
    <message>
        <source>verified this trail</source>
        <translation>verificó este registro de auditoría</translation>
    </message>
    <message>
        <source>vitals</source>
        <translation>signos vitales</translation>
    </message>
    <message>
        <source>vitals, on one line</source>
        <translation>constantes, en una línea</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>cálida</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>well</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>went on with an older key file, by which those who were let in before open the record</source>
        <translation>siguió con un archivo de claves anterior, con el que abren el registro quienes podían hacerlo antes</translation>
    </message>
    <message>
        <source>went on with an older record, which lacks what this holds: {detail}</source>
        <translation>siguió con un registro más antiguo, al que le falta lo que contiene: {detail}</translation>
    </message>
    <message>
        <source>went on with the record for the first time</source>
        <translation>siguió con el registro por primera vez</translation>
    </message>
    <message>
        <source>what the client says, shows, or what a reading is (`reads`)</source>
        <translation>lo que el cliente dice, muestra, o lo que da una medición (`reads`)</translation>
    </message>
    <message>
        <source>what the practice has agreed</source>
        <translation>lo que haya acordado la consulta</translation>
    </message>
    <message>
        <source>what the trainer wants noticed and written</source>
        <translation>lo que el formador quiere que se note y se anote</translation>
    </message>
    <message>
        <source>what this is about was taken back</source>
        <translation>se retiró aquello de lo que trata</translation>
    </message>
    <message>
        <source>what was decided, and by whom</source>
        <translation>qué se decidió y quién</translation>
    </message>
    <message>
        <source>what was tried on the first day</source>
        <translation>lo que se probó el primer día</translation>
    </message>
    <message>
        <source>who had the recovery key</source>
        <translation>quien tenía la clave de recuperación</translation>
    </message>
    <message>
        <source>who is in the room</source>
        <translation>quién está en la sala</translation>
    </message>
    <message>
        <source>who says so</source>
        <translation>quién lo dice</translation>
    </message>
    <message>
        <source>who says that it is counted from the end</source>
        <translation>quién dice que se cuenta desde el final</translation>
    </message>
    <message>
        <source>who wrote them asked for it</source>
        <translation>lo pidió quien las escribió</translation>
    </message>
    <message>
        <source>who wrote them cannot be reached</source>
        <translation>no se puede localizar a quien las escribió</translation>
    </message>
    <message>
        <source>who wrote them has died</source>
        <translation>ha muerto quien las escribió</translation>
    </message>
    <message>
        <source>who wrote them has left the practice</source>
        <translation>quien las escribió ha dejado la consulta</translation>
    </message>
    <message>
        <source>wide in loudness</source>
        <translation>de volumen muy variable</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>words for this contact</source>
        <translation>palabras para este contacto</translation>
    </message>
    <message>
        <source>words of a visit</source>
        <translation>palabras de una visita</translation>
    </message>
    <message>
        <source>wrote a session of {who} to a file</source>
        <translation>escribió una sesión de {who} en un archivo</translation>
    </message>
    <message>
        <source>wrote at a preparation or integration visit of {who}</source>
        <translation>escribió en una visita de preparación o integración de {who}</translation>
    </message>
    <message>
        <source>wrote at a private note on a session of {who}</source>
        <translation>escribió en una nota privada de una sesión de {who}</translation>
    </message>
    <message>
        <source>wrote at the note on a session of {who}</source>
        <translation>escribió en la nota de una sesión de {who}</translation>
    </message>
    <message>
        <source>wrote down a form that is due after a session of {who}</source>
        <translation>anotó un formulario pendiente tras una sesión de {who}</translation>
    </message>
    <message>
        <source>wrote down what is known of {who}: {detail}</source>
        <translation>anotó lo que se sabe de {who}: {detail}</translation>
    </message>
    <message>
        <source>wrote down what {who} answered: {detail}</source>
        <translation>anotó lo que {who} respondió: {detail}</translation>
    </message>
    <message>
        <source>wrote down who saw what {who} answered: {detail}</source>
        <translation>anotó quién vio lo que {who} respondió: {detail}</translation>
    </message>
    <message>
        <source>wrote the list of lots and waste to a file</source>
        <translation>escribió la lista de lotes y desechos en un archivo</translation>
    </message>
    <message>
        <source>wrote the practice&apos;s own timings to a file</source>
        <translation>escribió los tiempos propios de la consulta en un archivo</translation>
    </message>
    <message>
        <source>wrote the private notes of {id} to a file, after the sealed slip</source>
        <translation>escribió en un archivo las notas privadas de {id}, tras el resguardo sellado</translation>
    </message>
    <message>
        <source>wrote the trends of {who} to a file</source>
        <translation>escribió la evolución de {who} en un archivo</translation>
    </message>
    <message>
        <source>wrote the whole record of {who} to a folder</source>
        <translation>escribió todo el registro de {who} en una carpeta</translation>
    </message>
    <message>
        <source>wrote this trail to a file</source>
        <translation>escribió este registro de auditoría en un archivo</translation>
    </message>
    <message>
        <source>wrote when a visit of {who} is planned for a calendar</source>
        <translation>escribió para un calendario cuándo está prevista una visita de {who}</translation>
    </message>
    <message>
        <source>wrote {count} in a session of {who}</source>
        <translation>escribió {count} en una sesión de {who}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>your own, in use</source>
        <translation>propio, en uso</translation>
    </message>
    <message>
        <source>{ahead} min before the start</source>
        <translation>{ahead} min antes del inicio</translation>
    </message>
    <message>
        <source>{answer}: {window}</source>
        <translation>{answer}: {window}</translation>
    </message>
    <message>
        <source>{character}: {mood}</source>
        <translation>{character}: {mood}</translation>
    </message>
    <message>
        <source>{client}, session {number}</source>
        <translation>{client}, sesión {number}</translation>
    </message>
    <message>
        <source>{client}, session {number}, {day}</source>
        <translation>{client}, sesión {number}, {day}</translation>
    </message>
    <message>
        <source>{contact}, from {first} to {last}</source>
        <translation>{contact}, del {first} al {last}</translation>
    </message>
    <message>
        <source>{count} before · {list}</source>
        <translation>{count} antes · {list}</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} anotaciones</translation>
    </message>
    <message>
        <source>{count} lines are in it. What has not reached the therapist is lost.</source>
        <translation>Contiene {count} líneas. Lo que no haya llegado al terapeuta se pierde.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} minutes, one for each phase after the first</source>
        <translation>{count} minutos, uno por cada fase después de la primera</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{count} places: a dot for a rest, a digit from 1 to 6 for a tone of the chord</source>
        <translation>{count} lugares: un punto para un silencio, una cifra del 1 al 6 para una nota del acorde</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} segundos</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}</source>
        <translation>{day}, de {start} a {end}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time} h</translation>
    </message>
    <message>
        <source>{day}: nothing was entered as given</source>
        <translation>{day}: no se anotó ninguna administración</translation>
    </message>
    <message>
        <source>{day}: {amounts}, as entered</source>
        <translation>{day}: {amounts}, tal como se anotó</translation>
    </message>
    <message>
        <source>{due} · {count} more</source>
        <translation>{due} · {count} más</translation>
    </message>
    <message>
        <source>{early}–{late} min, typically {typical}</source>
        <translation>{early}–{late} min, típicamente {typical}</translation>
    </message>
    <message>
        <source>{ended}. Left open: {reason}</source>
        <translation>{ended}. Queda pendiente: {reason}</translation>
    </message>
    <message>
        <source>{entries} of the session {when} had not reached the record and were brought back.</source>
        <translation>{entries} de la sesión {when} no habían llegado al registro y se han recuperado.</translation>
    </message>
    <message>
        <source>{field}: one of {choices}.</source>
        <translation>{field}: uno de {choices}.</translation>
    </message>
    <message>
        <source>{file} could not be opened: nothing can be written for it. Save it where you like.</source>
        <translation>{file} no se pudo abrir: no se puede escribir nada para ello. Guárdelo donde quiera.</translation>
    </message>
    <message>
        <source>{file} holds {count} different words, of at least {least}.</source>
        <translation>{file} contiene {count} palabras distintas, de al menos {least}.</translation>
    </message>
    <message>
        <source>{file} in the data folder is a link to somewhere else, and is not followed: nothing was changed; put the file itself in its place.</source>
        <translation>{file}, en la carpeta de datos, es un enlace a otro lugar y no se sigue: no se cambió nada; ponga en su sitio el archivo mismo.</translation>
    </message>
    <message>
        <source>{file} is a device or a pipe, not a place for a file; nothing was written.</source>
        <translation>{file} es un dispositivo o una tubería, no un lugar para un archivo; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>{file} is a folder; name a file in it.</source>
        <translation>{file} es una carpeta; indique un archivo dentro de ella.</translation>
    </message>
    <message>
        <source>{file} is edited once it is accepted.</source>
        <translation>{file} se edita una vez aceptado.</translation>
    </message>
    <message>
        <source>{file} is no folder; nothing was written.</source>
        <translation>{file} no es una carpeta; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>{file} is no name for a file; nothing was written.</source>
        <translation>{file} no es un nombre de archivo; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>{file} is there; nothing was written.</source>
        <translation>{file} está ahí; no se escribió nada.</translation>
    </message>
    <message>
        <source>{file} is written in a way that cannot be changed in place; nothing was written.</source>
        <translation>{file} está escrito de un modo que no se puede cambiar en su sitio; no se escribió nada.</translation>
    </message>
    <message>
        <source>{file} leads nowhere; nothing was written.</source>
        <translation>{file} no lleva a ninguna parte; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>{file} lies in a data folder, among the record itself; nothing was written.</source>
        <translation>{file} está en una carpeta de datos, junto al propio registro; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>{file} lies in the program&apos;s own folder; nothing was written.</source>
        <translation>{file} está en la carpeta del propio programa; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>{file} was changed by another program or computer meanwhile; nothing was written.</source>
        <translation>Otro programa u ordenador cambió {file} entretanto; no se escribió nada.</translation>
    </message>
    <message>
        <source>{file} was not written ({problem}); what you edited is kept.</source>
        <translation>No se escribió {file} ({problem}); lo que editó se conserva.</translation>
    </message>
    <message>
        <source>{file} was not written ({why}). The record is untouched; choose another folder.</source>
        <translation>{file} no se escribió ({why}). El registro está intacto; elija otra carpeta.</translation>
    </message>
    <message>
        <source>{file} was not written yet: no font on this computer shows {signs}. Add a font that does, or write it again: a code in brackets will stand there instead.</source>
        <translation>{file} aún no se ha escrito: ninguna tipografía de este equipo muestra {signs}. Añada una que lo haga, o escríbalo otra vez: en su lugar irá un código entre corchetes.</translation>
    </message>
    <message>
        <source>{file}, id: &quot;{id}&quot; is already the id of another character.</source>
        <translation>{file}, id: «{id}» ya es el id de otro carácter.</translation>
    </message>
    <message>
        <source>{file}, id: &quot;{id}&quot; is already the id of another format.</source>
        <translation>{file}, id: &quot;{id}&quot; ya es el id de otro formato.</translation>
    </message>
    <message>
        <source>{file}, id: &quot;{id}&quot; is already the id of another protocol.</source>
        <translation>{file}, id: «{id}» ya es el id de otro protocolo.</translation>
    </message>
    <message>
        <source>{file}, id: &quot;{id}&quot; is already the id of another script.</source>
        <translation>{file}, id: &quot;{id}&quot; ya es el id de otro guion.</translation>
    </message>
    <message>
        <source>{file}, line {at}: expected one word in small letters, found “{odd}”.</source>
        <translation>{file}, línea {at}: se esperaba una palabra en minúsculas, se encontró «{odd}».</translation>
    </message>
    <message>
        <source>{file}, line {line}, format: expected {expected}, found {found}. The file is made for a newer version of this program.</source>
        <translation>{file}, línea {line}, format: se esperaba {expected}, se encontró {found}. El archivo es para una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>{file}, line {line}, {field}: {problem}.</source>
        <translation>{file}, línea {line}, {field}: {problem}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected a name in a few parts, found one of 40 or more.</source>
        <translation>{file}, línea {line}: se esperaba un nombre de pocas partes, se encontró uno de 40 o más.</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected text in UTF-8, found other bytes. Save the file as UTF-8.</source>
        <translation>{file}, línea {line}: se esperaba texto en UTF-8, se encontraron otros bytes. Guarde el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not written the way TOML is ({problem}).</source>
        <translation>{file}, línea {line}: esto no está escrito como TOML ({problem}).</translation>
    </message>
    <message>
        <source>{file}: &quot;{id}&quot; is the id of a protocol that ships; give it one of its own.</source>
        <translation>{file}: «{id}» es el id de un protocolo que viene con el programa; dele uno propio.</translation>
    </message>
    <message>
        <source>{file}: &quot;{id}&quot; is the id of {other}, too: one of them needs another.</source>
        <translation>{file}: «{id}» es también el id de {other}: uno de ellos necesita otro.</translation>
    </message>
    <message>
        <source>{file}: expected text in UTF-8, found other bytes. Save the file as UTF-8.</source>
        <translation>{file}: se esperaba texto en UTF-8, se encontraron otros bytes. Guarde el archivo como UTF-8.</translation>
    </message>
    <message>
        <source>{file}: the file cannot be read ({problem}).</source>
        <translation>{file}: el archivo no se puede leer ({problem}).</translation>
    </message>
    <message>
        <source>{file}: there is no such file.</source>
        <translation>{file}: no existe tal archivo.</translation>
    </message>
    <message>
        <source>{file}: this is not written the way TOML is ({problem}).</source>
        <translation>{file}: esto no está escrito como TOML ({problem}).</translation>
    </message>
    <message>
        <source>{folder} belongs to somebody else.</source>
        <translation>{folder} pertenece a otra persona.</translation>
    </message>
    <message>
        <source>{folder} in the data folder is a link to somewhere else, and is not followed: nothing was changed; put the folder itself in its place.</source>
        <translation>{folder} en la carpeta de datos es un enlace a otro lugar y no se sigue: no se ha cambiado nada; ponga en su lugar la carpeta misma.</translation>
    </message>
    <message>
        <source>{folder} lies in a data folder, among the record itself. A folder of protocols may be synced, the data folder never: choose another one.</source>
        <translation>{folder} está en una carpeta de datos, entre el propio registro. Una carpeta de protocolos puede sincronizarse, la de datos nunca: elija otra.</translation>
    </message>
    <message>
        <source>{folder} takes no file ({problem}); nothing was written.</source>
        <translation>En {folder} no se puede escribir ({problem}); no se escribió nada.</translation>
    </message>
    <message>
        <source>{folder}: expected a folder with protocol files, found none.</source>
        <translation>{folder}: se esperaba una carpeta con archivos de protocolos y no la hay.</translation>
    </message>
    <message>
        <source>{heading}: nothing recorded.</source>
        <translation>{heading}: nada anotado.</translation>
    </message>
    <message>
        <source>{initials} is or was somebody here, and stays theirs: nothing was changed; {free} is free.</source>
        <translation>{initials} es o fue alguien aquí, y sigue siendo suyo: no se ha cambiado nada; {free} está libre.</translation>
    </message>
    <message>
        <source>{initials} is signed in: nothing was changed; somebody else can do this.</source>
        <translation>{initials} tiene la sesión iniciada: no se ha cambiado nada; puede hacerlo otra persona.</translation>
    </message>
    <message>
        <source>{initials} is the last one who can open the record: nothing was changed.</source>
        <translation>{initials} es la última persona que puede abrir el registro: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{into} holds something already: nothing was changed; name a new folder.</source>
        <translation>{into} ya contiene algo: no se ha cambiado nada; indique una carpeta nueva.</translation>
    </message>
    <message>
        <source>{key} belongs to the window: “{words}”.</source>
        <translation>{key} pertenece a la ventana: «{words}».</translation>
    </message>
    <message>
        <source>{key} does “{other}” already; “{words}” keeps its own. Change that one first.</source>
        <translation>{key} ya hace «{other}»; «{words}» conserva la suya. Cambie esa antes.</translation>
    </message>
    <message>
        <source>{key} would do two things: “{one}” and “{other}”.</source>
        <translation>{key} haría dos cosas: «{one}» y «{other}».</translation>
    </message>
    <message>
        <source>{key} would log both {one} and {other}.</source>
        <translation>{key} anotaría a la vez {one} y {other}.</translation>
    </message>
    <message>
        <source>{kind} {id}</source>
        <translation>{kind} {id}</translation>
    </message>
    <message>
        <source>{kind} {id} (row {row})</source>
        <translation>{kind} {id} (fila {row})</translation>
    </message>
    <message>
        <source>{kind}, {day}</source>
        <translation>{kind}, {day}</translation>
    </message>
    <message>
        <source>{kind}: given {given}</source>
        <translation>{kind}: dado el {given}</translation>
    </message>
    <message>
        <source>{kind}: given {given}, withdrawn {withdrawn}</source>
        <translation>{kind}: dado el {given}, retirado el {withdrawn}</translation>
    </message>
    <message>
        <source>{known} of {all} pieces have been heard to their ends; the others are on the way.</source>
        <translation>{known} de {all} piezas se han escuchado hasta el final; las demás están en camino.</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>quedan {left}</translation>
    </message>
    <message>
        <source>{licence} · composed and played by this program</source>
        <translation>{licence} · compuesta y tocada por este programa</translation>
    </message>
    <message>
        <source>{line}, corrected: {other}</source>
        <translation>{line}, corregido: {other}</translation>
    </message>
    <message>
        <source>{line}, not yet stored</source>
        <translation>{line}, aún sin guardar</translation>
    </message>
    <message>
        <source>{line}, taken back</source>
        <translation>{line}, deshecho</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min have passed</source>
        <translation>han pasado {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min of music that comes with the program: heard here, chosen in Prepare.</source>
        <translation>{minutes} min de música que viene con el programa: se escucha aquí y se elige en Preparar.</translation>
    </message>
    <message>
        <source>{minutes} min of music.</source>
        <translation>{minutes} min de música.</translation>
    </message>
    <message>
        <source>{minutes} min phase</source>
        <translation>fase de {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min without a note. Is there something to write down?</source>
        <translation>{minutes} min sin una nota. ¿Hay algo que anotar?</translation>
    </message>
    <message>
        <source>{music} min of music, {minutes} min phase</source>
        <translation>{music} min de música, fase de {minutes} min</translation>
    </message>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} y {count} más</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>{names} lie in one file, {file}: it was taken as one piece that plays them in a row.</source>
        <translation>{names} están en un solo archivo, {file}: se tomó como una sola pieza que las toca seguidas.</translation>
    </message>
    <message>
        <source>{name}, {total}, {answered}, scored by {scorer}; typed in by {who}, {day}</source>
        <translation>{name}, {total}, {answered}, puntuado por {scorer}; introducido por {who}, {day}</translation>
    </message>
    <message>
        <source>{older} Nothing was changed. Lock the record and open it again.</source>
        <translation>{older} No se ha cambiado nada. Bloquee el registro y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>{older} Nothing was changed. Restore the newest backup into a new folder, or go on with it as it is; then change every passphrase, and remove again who was removed.</source>
        <translation>{older} No se ha cambiado nada. Restaure la copia de seguridad más reciente en una carpeta nueva o siga con él tal como está; después cambie todas las frases de acceso y vuelva a retirar a quien se había retirado.</translation>
    </message>
    <message>
        <source>{older} {initials} was removed, and opens the record no more. Nothing was changed.</source>
        <translation>{older} {initials} fue retirado y ya no abre el registro. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{one} or {other}? Write the month in letters; until then it is kept as it is written.</source>
        <translation>¿{one} o {other}? Escriba el mes con letras; hasta entonces se guarda tal como está escrita.</translation>
    </message>
    <message>
        <source>{output} does not take the sound; it plays to another.</source>
        <translation>{output} no acepta el sonido; suena por otra.</translation>
    </message>
    <message>
        <source>{output}: louder</source>
        <translation>{output}: más alto</translation>
    </message>
    <message>
        <source>{output}: softer</source>
        <translation>{output}: más bajo</translation>
    </message>
    <message>
        <source>{output}: test sound</source>
        <translation>{output}: sonido de prueba</translation>
    </message>
    <message>
        <source>{output}: the loudest</source>
        <translation>{output}: el máximo</translation>
    </message>
    <message>
        <source>{phases} minutes; the music repeats, and never falls silent.</source>
        <translation>{phases} minutos; la música se repite, y nunca calla.</translation>
    </message>
    <message>
        <source>{phase} begins</source>
        <translation>Comienza {phase}</translation>
    </message>
    <message>
        <source>{phase} begins by itself at {minute}</source>
        <translation>{phase} comienza por sí sola a {minute}</translation>
    </message>
    <message>
        <source>{phase} begins, by the plan</source>
        <translation>Comienza {phase}, según el plan</translation>
    </message>
    <message>
        <source>{phase} by itself</source>
        <translation>{phase} por sí sola</translation>
    </message>
    <message>
        <source>{phase} since {start}, usual until about {end}</source>
        <translation>{phase} desde {start}, habitual hasta aprox. {end}</translation>
    </message>
    <message>
        <source>{phase} {start} to {end}</source>
        <translation>{phase} de {start} a {end}</translation>
    </message>
    <message>
        <source>{phase} · minute {minute}</source>
        <translation>{phase} · minuto {minute}</translation>
    </message>
    <message>
        <source>{phase}, held</source>
        <translation>{phase}, mantenida</translation>
    </message>
    <message>
        <source>{phase}: none of its music can be played; a quiet piece is repeated instead.</source>
        <translation>{phase}: nada de su música se puede reproducir; en su lugar se repite una pieza tranquila.</translation>
    </message>
    <message>
        <source>{phase}: {had} of {needed}</source>
        <translation>{phase}: {had} de {needed}</translation>
    </message>
    <message>
        <source>{plays} Outputs: {outputs}.</source>
        <translation>{plays} Salidas: {outputs}.</translation>
    </message>
    <message>
        <source>{problem} Close the window again to leave without these words.</source>
        <translation>{problem} Cierre la ventana otra vez para salir sin estas palabras.</translation>
    </message>
    <message>
        <source>{problem} The practice session cannot be gone on with; it can be thrown away.</source>
        <translation>{problem} No se puede seguir con la sesión de práctica; se puede desechar.</translation>
    </message>
    <message>
        <source>{protocol}, at home</source>
        <translation>{protocol}, en casa</translation>
    </message>
    <message>
        <source>{protocol}, our own</source>
        <translation>{protocol}, propio</translation>
    </message>
    <message>
        <source>{protocol}: lines without words in this language: {count}. They are shown as they stand.</source>
        <translation>{protocol}: líneas sin palabras en este idioma: {count}. Se muestran como están.</translation>
    </message>
    <message>
        <source>{protocol}: two answers are said the same in this language; it is shown as it stands.</source>
        <translation>{protocol}: dos respuestas se dicen igual en este idioma; se muestra como está.</translation>
    </message>
    <message>
        <source>{questionnaire}, total</source>
        <translation>{questionnaire}, total</translation>
    </message>
    <message>
        <source>{questionnaire}, typed in</source>
        <translation>{questionnaire}, introducido</translation>
    </message>
    <message>
        <source>{questionnaire}: begun and not finished, {answered} of {asked} answered</source>
        <translation>{questionnaire}: empezado y no terminado, {answered} de {asked} respondidas</translation>
    </message>
    <message>
        <source>{question} Enter again writes it so.</source>
        <translation>{question} Enter otra vez lo anota así.</translation>
    </message>
    <message>
        <source>{question} Not answered</source>
        <translation>{question} Sin respuesta</translation>
    </message>
    <message>
        <source>{question} Put off by {minutes} min</source>
        <translation>{question} Aplazado {minutes} min</translation>
    </message>
    <message>
        <source>{question} Skipped</source>
        <translation>{question} Omitido</translation>
    </message>
    <message>
        <source>{question} Skipped: {reason}</source>
        <translation>{question} Omitido: {reason}</translation>
    </message>
    <message>
        <source>{reader} opened your private notes with the sealed slip on {day}: {why}.</source>
        <translation>{reader} abrió sus notas privadas con el resguardo sellado el {day}: {why}.</translation>
    </message>
    <message>
        <source>{reader} wrote your private notes to a file on {day}, after the sealed slip.</source>
        <translation>{reader} escribió sus notas privadas en un archivo el {day}, tras el resguardo sellado.</translation>
    </message>
    <message>
        <source>{reading}, reported by {who}</source>
        <translation>{reading}, comunicado por: {who}</translation>
    </message>
    <message>
        <source>{said}, {count} times</source>
        <translation>{said}, {count} veces</translation>
    </message>
    <message>
        <source>{said}; because: {reason}</source>
        <translation>{said}; motivo: {reason}</translation>
    </message>
    <message>
        <source>{session}, {start} to {end}</source>
        <translation>{session}, de {start} a {end}</translation>
    </message>
    <message>
        <source>{side}: please turn over</source>
        <translation>{side}: dé la vuelta</translation>
    </message>
    <message>
        <source>{sign} ({place})</source>
        <translation>{sign} ({place})</translation>
    </message>
    <message>
        <source>{start} to {end} min</source>
        <translation>{start} a {end} min</translation>
    </message>
    <message>
        <source>{steered} ({mood})</source>
        <translation>{steered} ({mood})</translation>
    </message>
    <message>
        <source>{step}; the library levels what it has measured.</source>
        <translation>{step}; la biblioteca nivela lo que ha medido.</translation>
    </message>
    <message>
        <source>{tag} marked</source>
        <translation>{tag}: marcado</translation>
    </message>
    <message>
        <source>{times} min</source>
        <translation>{times} min</translation>
    </message>
    <message>
        <source>{times} min, from each administration</source>
        <translation>{times} min, desde cada administración</translation>
    </message>
    <message>
        <source>{times} min, from the last administration</source>
        <translation>{times} min, desde la última administración</translation>
    </message>
    <message>
        <source>{times} min, from the opening of the session</source>
        <translation>{times} min, desde la apertura de la sesión</translation>
    </message>
    <message>
        <source>{time} after the first</source>
        <translation>{time} después de la primera</translation>
    </message>
    <message>
        <source>{time} by the clock there</source>
        <translation>{time} según el reloj de allí</translation>
    </message>
    <message>
        <source>{time} came twice that night: type {first} or {second}.</source>
        <translation>Esa noche {time} llegó dos veces: escriba {first} o {second}.</translation>
    </message>
    <message>
        <source>{time} has not come yet, it is {clock}.</source>
        <translation>{time} aún no ha llegado, son las {clock}.</translation>
    </message>
    <message>
        <source>{time} is long before the session was opened, at {clock}.</source>
        <translation>{time} es mucho antes de que se abriera la sesión, a las {clock}.</translation>
    </message>
    <message>
        <source>{time} was before the session was opened, at {opened}.</source>
        <translation>{time} fue antes de que se abriera la sesión, a las {opened}.</translation>
    </message>
    <message>
        <source>{told} Left out, for such a list cannot name their files: {names} and {count} more.</source>
        <translation>{told} Se omitieron, porque una lista así no puede nombrar sus archivos: {names} y {count} más.</translation>
    </message>
    <message>
        <source>{told} Left out, for such a list cannot name their files: {names}.</source>
        <translation>{told} Se omitieron, porque una lista así no puede nombrar sus archivos: {names}.</translation>
    </message>
    <message>
        <source>{told} Left out, for they are not on this computer: {names} and {count} more.</source>
        <translation>{told} Se dejan fuera, pues no están en este equipo: {names} y {count} más.</translation>
    </message>
    <message>
        <source>{told} Left out, for they are not on this computer: {names}.</source>
        <translation>{told} Se dejan fuera, pues no están en este equipo: {names}.</translation>
    </message>
    <message>
        <source>{total} of {highest}</source>
        <translation>{total} de {highest}</translation>
    </message>
    <message>
        <source>{total}, estimated from {answered} of {asked} answers</source>
        <translation>{total}, estimado a partir de {answered} de {asked} respuestas</translation>
    </message>
    <message>
        <source>{total}, scored by {who}</source>
        <translation>{total}, puntuado por {who}</translation>
    </message>
    <message>
        <source>{usual} · {key} goes to {phase}</source>
        <translation>{usual} · {key} pasa a {phase}</translation>
    </message>
    <message>
        <source>{verb} ×{count}</source>
        <translation>{verb} ×{count}</translation>
    </message>
    <message>
        <source>{visit}, cancelled</source>
        <translation>{visit}, cancelada</translation>
    </message>
    <message>
        <source>{visit}, not finished</source>
        <translation>{visit}, sin terminar</translation>
    </message>
    <message>
        <source>{visit}, planned</source>
        <translation>{visit}, planificada</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month} {year}</source>
        <translation>{weekday}, {day} {month} {year}</translation>
    </message>
    <message>
        <source>{what} at {minute}</source>
        <translation>{what} a {minute}</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} a las {time}</translation>
    </message>
    <message>
        <source>{what} at {when}, in words</source>
        <translation>{what} a {when}, en palabras</translation>
    </message>
    <message>
        <source>{what} {minute}</source>
        <translation>{what} {minute}</translation>
    </message>
    <message>
        <source>{what}, the level stayed as it was</source>
        <translation>{what}, el volumen quedó como estaba</translation>
    </message>
    <message>
        <source>{what}, {decibels} dB</source>
        <translation>{what}, {decibels} dB</translation>
    </message>
    <message>
        <source>{when} the record was opened with an older key file, as {who}: passphrases that were replaced before may open it. Change every passphrase, and remove again who was removed.</source>
        <translation>{when} se abrió el registro con un archivo de claves anterior, como {who}: las frases de acceso que se sustituyeron antes podrían abrirlo. Cambie todas las frases de acceso y vuelva a retirar a quien se había retirado.</translation>
    </message>
    <message>
        <source>{whom}: names and numbers on the printed card, and on the client&apos;s page</source>
        <translation>{whom}: nombres y números en la tarjeta impresa y en la página del cliente</translation>
    </message>
    <message>
        <source>{who} {step}</source>
        <translation>{who} {step}</translation>
    </message>
    <message>
        <source>{who}, through {other}</source>
        <translation>{who}, a través de {other}</translation>
    </message>
    <message>
        <source>{who}: {about}, {of}.</source>
        <translation>{who}: {about}, {of}.</translation>
    </message>
    <message>
        <source>{who}: {about}.</source>
        <translation>{who}: {about}.</translation>
    </message>
    <message>
        <source>{who}: {lowest} to {highest}, {of}.</source>
        <translation>{who}: {lowest} a {highest}, {of}.</translation>
    </message>
    <message>
        <source>{who}: {lowest} to {highest}.</source>
        <translation>{who}: {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>“{file}” could not be written ({problem}); the playlist itself is as it was.</source>
        <translation>«{file}» no se pudo escribir ({problem}); la lista misma sigue como estaba.</translation>
    </message>
    <message>
        <source>“{file}” is empty; add some music to it, or choose silence.</source>
        <translation>«{file}» está vacía; añádale música, o elija el silencio.</translation>
    </message>
    <message>
        <source>“{file}” is not a playlist this program can read ({kind}).</source>
        <translation>«{file}» no es una lista que este programa pueda leer ({kind}).</translation>
    </message>
    <message>
        <source>“{file}” is too large to be a playlist.</source>
        <translation>«{file}» es demasiado grande para ser una lista.</translation>
    </message>
    <message>
        <source>“{file}” names a stream of the network; only files here are played.</source>
        <translation>«{file}» nombra una emisión de la red; aquí solo suenan archivos.</translation>
    </message>
    <message>
        <source>“{file}” names no music that is on this computer; nothing was changed.</source>
        <translation>«{file}» no nombra música que esté en este equipo; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>“{file}” was not opened: it has a document type definition, and a playlist needs none.</source>
        <translation>«{file}» no se ha abierto: tiene una definición de tipo de documento, y una lista no la necesita.</translation>
    </message>
    <message>
        <source>“{line}” has more than {most} letters: one sheet of paper has no room for it.</source>
        <translation>«{line}» tiene más de {most} letras: no cabe en una hoja de papel.</translation>
    </message>
    <message>
        <source>“{name}” breaks off after {until} of {whole}: it is cut off or damaged; copy it again.</source>
        <translation>«{name}» se interrumpe a los {until} de {whole}: está cortado o dañado; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” breaks off after {until}: it is cut off or damaged; copy it again.</source>
        <translation>«{name}» se interrumpe a los {until}: está cortado o dañado; cópielo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as music.</source>
        <translation>«{name}» no puede leerse como música.</translation>
    </message>
    <message>
        <source>“{name}” goes on for more than a day; that is no piece of music.</source>
        <translation>«{name}» dura más de un día; eso no es una pieza de música.</translation>
    </message>
    <message>
        <source>“{name}” has no sound in it.</source>
        <translation>«{name}» no contiene sonido.</translation>
    </message>
    <message>
        <source>“{name}” holds an amount. These lists are for names and routes; it was not kept.</source>
        <translation>“{name}” contiene una cantidad. Estas listas son para nombres y vías; no se guardó.</translation>
    </message>
    <message>
        <source>“{name}” is no file of music, but a folder, a pipe or a device.</source>
        <translation>«{name}» no es un archivo de música, sino una carpeta, una tubería o un dispositivo.</translation>
    </message>
    <message>
        <source>“{name}” is not there.</source>
        <translation>«{name}» no está ahí.</translation>
    </message>
    <message>
        <source>“{name}” is several recordings in one file, and not all of it plays; save each by itself.</source>
        <translation>«{name}» son varias grabaciones en un solo archivo, y no todo se reproduce; guarde cada una por separado.</translation>
    </message>
    <message>
        <source>“{name}” may not be read.</source>
        <translation>No se permite leer «{name}».</translation>
    </message>
    <message>
        <source>“{name}” stands there twice; it was not kept.</source>
        <translation>“{name}” aparece dos veces; no se guardó.</translation>
    </message>
    <message>
        <source>“{piece}” cannot be played; replace the file {path}.</source>
        <translation>«{piece}» no se puede reproducir; sustituya el archivo {path}.</translation>
    </message>
    <message>
        <source>“{piece}” ends after {heard} seconds instead of {said}; the file seems cut off, replace {path}.</source>
        <translation>«{piece}» termina a los {heard} segundos en vez de {said}; el archivo parece cortado, sustituya {path}.</translation>
    </message>
    <message>
        <source>“{piece}” has no length in the playlist; add its duration.</source>
        <translation>«{piece}» no tiene duración en la lista; añádala.</translation>
    </message>
    <message>
        <source>“{piece}” is silent from end to end; replace the file {path}.</source>
        <translation>«{piece}» está en silencio de principio a fin; sustituya el archivo {path}.</translation>
    </message>
    <message>
        <source>“{piece}” is too short to be played; replace the file {path}.</source>
        <translation>«{piece}» es demasiado corta para sonar; sustituya el archivo {path}.</translation>
    </message>
    <message>
        <source>“{piece}” plays louder than “{before}” before it</source>
        <translation>«{piece}» suena más fuerte que «{before}», la anterior</translation>
    </message>
    <message>
        <source>“{piece}” plays much louder than “{before}” before it</source>
        <translation>«{piece}» suena mucho más fuerte que «{before}», la anterior</translation>
    </message>
    <message>
        <source>“{piece}” plays much softer than “{before}” before it</source>
        <translation>«{piece}» suena mucho más débil que «{before}», la anterior</translation>
    </message>
    <message>
        <source>“{piece}” plays softer than “{before}” before it</source>
        <translation>«{piece}» suena más débil que «{before}», la anterior</translation>
    </message>
    <message>
        <source>“{title}” is a folder or a device and no file of sound; it was left out.</source>
        <translation>«{title}» es una carpeta o un dispositivo y no un archivo de sonido; se omitió.</translation>
    </message>
    <message>
        <source>“{title}” is itself a playlist and was left out; open it by itself.</source>
        <translation>«{title}» es a su vez una lista y se omitió; ábrala por separado.</translation>
    </message>
    <message>
        <source>“{title}” is missing: put the file back at {place}, or remove the track.</source>
        <translation>Falta «{title}»: devuelva el archivo a {place}, o quite la pista.</translation>
    </message>
    <message>
        <source>“{title}” is no longer among the music of this computer: it cannot be heard here.</source>
        <translation>“{title}” ya no está entre la música de este ordenador: no se puede oír aquí.</translation>
    </message>
    <message>
        <source>“{title}” is not a file on this computer; save it here first.</source>
        <translation>«{title}» no es un archivo de este equipo; guárdelo antes aquí.</translation>
    </message>
    <message>
        <source>“{title}” names no file; add one or remove the track.</source>
        <translation>«{title}» no nombra ningún archivo; añada uno o quite la pista.</translation>
    </message>
    <message>
        <source>“{title}” was taken in with 1 track.</source>
        <translation>«{title}» se ha incorporado con 1 pista.</translation>
    </message>
    <message>
        <source>“{title}” was taken in with {count} tracks.</source>
        <translation>«{title}» se ha incorporado con {count} pistas.</translation>
    </message>
    <message>
        <source>“{title}” was written to {path}.</source>
        <translation>«{title}» se escribió en {path}.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of minutes.</source>
        <translation>«{typed}» no es un número de minutos.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of minutes. Leave it empty to wait for you.</source>
        <translation>«{typed}» no es un número de minutos. Déjelo vacío para que le espere.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number of minutes. Such as: 5</source>
        <translation>«{typed}» no es un número de minutos. Por ejemplo: 5</translation>
    </message>
    <message>
        <source>“{typed}” names no day and time: such as “tomorrow 9:30” or “3 Dec 14:00”.</source>
        <translation>«{typed}» no indica día y hora: por ejemplo, «mañana 9:30» o «3 dic 14:00».</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>“{word}” is not a number of minutes. Such as: before 20 40 end, or: every 15.</source>
        <translation>«{word}» no es un número de minutos. Por ejemplo: antes 20 40 final, o: cada 15.</translation>
    </message>
    <message>
        <source>… and {count} lines more</source>
        <translation>… y {count} líneas más</translation>
    </message>
</context>
<context>
    <name>AccessFlow</name>
    <message>
        <source>Everything is kept now, and the record is locked.</source>
        <translation>Ahora todo está guardado, y el registro está bloqueado.</translation>
    </message>
    <message>
        <source>The record is hidden, and not locked yet. What was typed last is not kept: {problem} The record locks by itself once it is.</source>
        <translation>El registro está oculto, pero aún no bloqueado. Lo último que se escribió no está guardado: {problem} El registro se bloqueará solo en cuanto lo esté.</translation>
    </message>
    <message>
        <source>The record is locked. Everything is kept.</source>
        <translation>El registro está bloqueado. Todo está guardado.</translation>
    </message>
    <message>
        <source>The record locked itself while nobody was here. Everything is kept.</source>
        <translation>El registro se bloqueó solo mientras no había nadie. Todo está guardado.</translation>
    </message>
    <message>
        <source>What {initials} typed is not kept yet: only {initials} can go on.</source>
        <translation>Lo que escribió {initials} aún no está guardado: solo {initials} puede seguir.</translation>
    </message>
</context>
<context>
    <name>AddPractitionerScreen</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a practitioner</source>
        <translation>Añadir un profesional</translation>
    </message>
    <message>
        <source>Adding a practitioner…</source>
        <translation>Añadiendo un profesional…</translation>
    </message>
    <message>
        <source>Let them type it themselves: the passphrase is theirs alone, and nobody else&apos;s.</source>
        <translation>Que la teclee la propia persona: la frase de acceso es solo suya, y de nadie más.</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Given so far: {times}</source>
        <translation>Administrado hasta ahora: {times}</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Minute 0: {zero}</source>
        <translation>Minuto 0: {zero}</translation>
    </message>
    <message>
        <source>No amount written.</source>
        <translation>No se ha escrito ninguna cantidad.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>The moment counts when you confirm. A mistake is taken back with {key} and entered again.</source>
        <translation>Cuenta el momento en que usted confirma. Un error se deshace con {key} y se anota de nuevo.</translation>
    </message>
    <message>
        <source>{question} Enter again to keep it so.</source>
        <translation>{question} Enter otra vez para dejarlo así.</translation>
    </message>
    <message>
        <source>“{choice}” stands in the place of “{before}” now.</source>
        <translation>«{choice}» está ahora en el lugar de «{before}».</translation>
    </message>
</context>
<context>
    <name>AdministrationFields</name>
    <message>
        <source>What is asked</source>
        <translation>Lo que se pregunta</translation>
    </message>
    <message>
        <source>planned: {amount}</source>
        <translation>prevista: {amount}</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>{problem} What was answered is still here.</source>
        <translation>{problem} Lo respondido sigue aquí.</translation>
    </message>
</context>
<context>
    <name>AskingScreen</name>
    <message numerus="yes">
        <source>%n not answered yet</source>
        <translation>
            <numerusform>%n sin responder todavía</numerusform>
            <numerusform>%n sin responder todavía</numerusform>
        </translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Done again keeps it so.</source>
        <translation>Listo otra vez lo guarda así.</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Dejar abierta</translation>
    </message>
    <message>
        <source>Let the client answer</source>
        <translation>Que responda el cliente</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Not answered: {numbers}.</source>
        <translation>Sin responder: {numbers}.</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>Todavía no hay ninguna respuesta.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>La pregunta anterior</translation>
    </message>
    <message>
        <source>What was answered the last time, and not finished, is here again.</source>
        <translation>Lo que se respondió la última vez, sin terminar, está aquí de nuevo.</translation>
    </message>
    <message>
        <source>“{what}” is empty.</source>
        <translation>«{what}» está vacío.</translation>
    </message>
</context>
<context>
    <name>AtHomePage</name>
    <message>
        <source>Agreement to sign</source>
        <translation>Acuerdo que se firma</translation>
    </message>
    <message>
        <source>Lines ready to be sent, for the call</source>
        <translation>Líneas listas para enviar, para la llamada</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Never by the clock alone.</source>
        <translation>Nunca solo por el reloj.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>One to a line.</source>
        <translation>Una por línea.</translation>
    </message>
    <message>
        <source>One to a line; {code}, {minute} and {time} are filled in as it is copied.</source>
        <translation>Una por línea; {code}, {minute} y {time} se rellenan al copiarla.</translation>
    </message>
    <message>
        <source>Sentence to say when not sure</source>
        <translation>Frase para decir ante la duda</translation>
    </message>
    <message>
        <source>Take the words that ship again</source>
        <translation>Volver a las palabras incluidas</translation>
    </message>
    <message>
        <source>The code of the evening takes the place of {code}, the minutes since the medicine that of {minute}.</source>
        <translation>El código de la sesión ocupa el lugar de {code}, y los minutos desde el medicamento el de {minute}.</translation>
    </message>
    <message>
        <source>The practice&apos;s line, the emergency number where your clients live, the therapist. Prepare starts from these; a session can have others.</source>
        <translation>La línea de la consulta, el número de emergencias de donde viven sus clientes, el terapeuta. Preparar parte de estos; una sesión puede tener otros.</translation>
    </message>
    <message>
        <source>The texts that ship are in use again.</source>
        <translation>Los textos incluidos vuelven a estar en uso.</translation>
    </message>
    <message>
        <source>These texts are your practice&apos;s own.</source>
        <translation>Estos textos son los de su consulta.</translation>
    </message>
    <message>
        <source>These texts ship with the program; they become yours with the first change.</source>
        <translation>Estos textos vienen con el programa; pasan a ser suyos con el primer cambio.</translation>
    </message>
    <message>
        <source>What a helper at home holds in the hand. The words that ship are a start: go through them with whoever prescribes, and make them yours. They hold no amount and no limit, and nothing of them says that somebody may leave.</source>
        <translation>Lo que un ayudante tiene en la mano en casa. Las palabras incluidas son un comienzo: repáselas con quien receta y hágalas suyas. No contienen ninguna cantidad ni ningún límite, y nada en ellas dice que alguien pueda irse.</translation>
    </message>
    <message>
        <source>What the helper promises, as “I”.</source>
        <translation>Lo que promete el ayudante, en primera persona.</translation>
    </message>
    <message>
        <source>What the helper reads</source>
        <translation>Lo que lee el ayudante</translation>
    </message>
    <message>
        <source>What to know before calling</source>
        <translation>Qué saber antes de llamar</translation>
    </message>
    <message>
        <source>What to prepare</source>
        <translation>Qué preparar</translation>
    </message>
    <message>
        <source>What to write down</source>
        <translation>Qué anotar</translation>
    </message>
    <message>
        <source>When the helper may leave</source>
        <translation>Cuándo puede irse el ayudante</translation>
    </message>
    <message>
        <source>When to call at once</source>
        <translation>Cuándo llamar de inmediato</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién contesta</translation>
    </message>
    <message>
        <source>Whom the helper calls, in this order</source>
        <translation>A quién llama el ayudante, en este orden</translation>
    </message>
</context>
<context>
    <name>AtHomePart</name>
    <message>
        <source>A helper&apos;s paper and a home page are made from it.</source>
        <translation>De esto salen la hoja del ayudante y la página para casa.</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Como se planificó</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>Evenings at home are mostly with a lozenge or a spray; this route is another one.</source>
        <translation>En casa se usa sobre todo una pastilla o un aerosol; esta vía es otra.</translation>
    </message>
    <message>
        <source>Take the words of now</source>
        <translation>Tomar las palabras de ahora</translation>
    </message>
    <message>
        <source>The words that Settings, At home has now are taken instead of the planned ones.</source>
        <translation>Se toman las palabras que hay ahora en Ajustes, En casa, en lugar de las planificadas.</translation>
    </message>
    <message>
        <source>The words with which this was planned stay; Settings, At home has others now.</source>
        <translation>Se quedan las palabras con las que se planificó; en Ajustes, En casa hay otras ahora.</translation>
    </message>
    <message>
        <source>This session is an evening at home, with a helper</source>
        <translation>Esta sesión es en casa, con un ayudante</translation>
    </message>
    <message>
        <source>What the helper reads is kept with the plan, as Settings, At home has it now.</source>
        <translation>Lo que lee el ayudante se guarda con el plan, tal como está ahora en Ajustes, En casa.</translation>
    </message>
</context>
<context>
    <name>AuditTrailScreen</name>
    <message>
        <source>A day is written such as 2026-11-23.</source>
        <translation>Un día se escribe así: 2026-11-23.</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>By {person}</source>
        <translation>Por {person}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Every change, signed together with the one before it. It holds no words of clients.</source>
        <translation>Cada cambio, firmado junto con el anterior. No contiene palabras de clientes.</translation>
    </message>
    <message>
        <source>Every row is being verified; go on as you like.</source>
        <translation>Se está verificando cada fila; siga con lo que quiera.</translation>
    </message>
    <message>
        <source>Nothing was done by this person on this day.</source>
        <translation>Esta persona no hizo nada ese día.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar más antiguas</translation>
    </message>
    <message>
        <source>The lines that are shown</source>
        <translation>Las líneas que se muestran</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>lo más reciente primero</translation>
    </message>
    <message>
        <source>such as 2026-11-23</source>
        <translation>por ejemplo, 2026-11-23</translation>
    </message>
</context>
<context>
    <name>AuditionBar</name>
    <message>
        <source>Place in the piece</source>
        <translation>Lugar en la pieza</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>A backup is restored from the screen that asks for the passphrase, into a new folder, so that nothing is ever written over. Try it once a year.</source>
        <translation>Una copia se restaura desde la pantalla que pide la frase de acceso, en una carpeta nueva, para que nunca se sobrescriba nada. Pruébelo una vez al año.</translation>
    </message>
    <message>
        <source>A backup was made, opened and checked.</source>
        <translation>Se ha hecho, abierto y comprobado una copia de seguridad.</translation>
    </message>
    <message>
        <source>A disk that breaks or is stolen takes its own backups with it. Empty, there is none.</source>
        <translation>Un disco que se rompe o se roba se lleva sus copias consigo. Vacío, no hay ninguna.</translation>
    </message>
    <message>
        <source>A second folder</source>
        <translation>Una segunda carpeta</translation>
    </message>
    <message>
        <source>After every session, and every day, the whole record is copied, encrypted as it is. The copy is opened and checked before it counts; then the newest of 7 days, 4 weeks and 6 months stay.</source>
        <translation>Después de cada sesión, y cada día, se copia todo el registro, cifrado como está. La copia se abre y se comprueba antes de contar; luego quedan las más recientes de 7 días, 4 semanas y 6 meses.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Backups are kept here only.</source>
        <translation>Las copias se guardan solo aquí.</translation>
    </message>
    <message>
        <source>Check the one chosen</source>
        <translation>Comprobar la elegida</translation>
    </message>
    <message>
        <source>Checking the backup: {percent} %</source>
        <translation>Comprobando la copia: {percent} %</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Every backup is copied there, too.</source>
        <translation>Cada copia se copia también allí.</translation>
    </message>
    <message>
        <source>Folder on another disk</source>
        <translation>Carpeta en otro disco</translation>
    </message>
    <message>
        <source>Keep copies there</source>
        <translation>Guardar copias allí</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Making a backup: {percent} %</source>
        <translation>Haciendo una copia: {percent} %</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The second folder</source>
        <translation>La segunda carpeta</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>This backup is as it was made, but not as its audit trail says. {wrong}</source>
        <translation>Esta copia de seguridad está como se hizo, pero no es como dice su registro de auditoría. {wrong}</translation>
    </message>
    <message>
        <source>This backup is whole. Sessions: {sessions}, entries: {entries}.</source>
        <translation>Esta copia está entera. Sesiones: {sessions}, anotaciones: {entries}.</translation>
    </message>
    <message>
        <source>When none was seen on another drive</source>
        <translation>Si no se ve ninguna en otra unidad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Porqué</translation>
    </message>
    <message>
        <source>after a session</source>
        <translation>tras una sesión</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>a petición</translation>
    </message>
    <message>
        <source>before a new version of the program changed the record</source>
        <translation>antes de que una versión nueva del programa cambiara el registro</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>diaria</translation>
    </message>
    <message>
        <source>never say so</source>
        <translation>no avisar nunca</translation>
    </message>
    <message numerus="yes">
        <source>say so after %n days</source>
        <translation>
            <numerusform>avisar tras %n día</numerusform>
            <numerusform>avisar tras %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Choose an entry in the table first; the arrows go through them.</source>
        <translation>Elija primero una anotación en la tabla; las flechas las recorren.</translation>
    </message>
    <message>
        <source>The note has no sentence of this entry; Ctrl+I puts it in.</source>
        <translation>La nota no tiene ninguna frase de esta anotación; Ctrl+I la inserta.</translation>
    </message>
    <message>
        <source>The sentence at the cursor is of no entry; somebody wrote it.</source>
        <translation>La frase del cursor no es de ninguna anotación; la escribió alguien.</translation>
    </message>
    <message>
        <source>What was taken back has no place in a note.</source>
        <translation>Lo que se deshizo no tiene lugar en una nota.</translation>
    </message>
</context>
<context>
    <name>BlackWindow</name>
    <message>
        <source>The screen is hidden. Ctrl+L tries again to go on from here; if it stays dark, close the program with Ctrl+Q and open it again.</source>
        <translation>La pantalla está oculta. Ctrl+L vuelve a intentar seguir desde aquí; si sigue a oscuras, cierre el programa con Ctrl+Q y ábralo de nuevo.</translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message>
        <source>Calendar (*{ending})</source>
        <translation>Calendario (*{ending})</translation>
    </message>
    <message>
        <source>For a calendar…</source>
        <translation>Para un calendario…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Written: {path}. It holds codes, times and rooms, and is not encrypted.</source>
        <translation>Escrito: {path}. Contiene códigos, horas y salas, y no está cifrado.</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call back</source>
        <translation>Llamada recuperada</translation>
    </message>
    <message>
        <source>Call lost</source>
        <translation>Llamada cortada</translation>
    </message>
    <message>
        <source>Helper stays at least until {time}, and until what the practice says ({key})</source>
        <translation>El ayudante se queda al menos hasta las {time}, y hasta lo que dice la consulta ({key})</translation>
    </message>
    <message>
        <source>Lines to send</source>
        <translation>Líneas para enviar</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
</context>
<context>
    <name>CallRoom</name>
    <message>
        <source>A figure copies a line. Sending it is for another program.</source>
        <translation>Una cifra copia una línea. Enviarla es cosa de otro programa.</translation>
    </message>
    <message>
        <source>A figure writes down that somebody was tried, or was reached.</source>
        <translation>Una cifra anota que se intentó hablar con alguien, o que se le localizó.</translation>
    </message>
    <message>
        <source>Lines to send</source>
        <translation>Líneas para enviar</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Add a line</source>
        <translation>Añadir una línea</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>There are nine figures, and nine steps: this one is a line of a list.</source>
        <translation>Hay nueve cifras y nueve pasos: este es un elemento de lista.</translation>
    </message>
    <message>
        <source>This is an example, and not your practice&apos;s card: the room shows it as an example only. Change what is otherwise with you, or confirm it as it stands; it is your own card from then on.</source>
        <translation>Esto es un ejemplo, no la tarjeta de su consulta: la sala lo muestra solo como ejemplo. Cambie lo que en su consulta sea distinto o confírmelo tal como está; desde entonces es su propia tarjeta.</translation>
    </message>
    <message>
        <source>This is our card</source>
        <translation>Esta es nuestra tarjeta</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Leave line {number} out</source>
        <translation>Quitar la línea {number}</translation>
    </message>
    <message>
        <source>Line {number}: {what}</source>
        <translation>Línea {number}: {what}</translation>
    </message>
    <message>
        <source>Move line {number} up</source>
        <translation>Subir la línea {number}</translation>
    </message>
    <message>
        <source>What line {number} is</source>
        <translation>Qué es la línea {number}</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseScreen</name>
    <message>
        <source>A new passphrase</source>
        <translation>Una frase de acceso nueva</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Changing the passphrase…</source>
        <translation>Cambiando la frase de acceso…</translation>
    </message>
    <message>
        <source>Signed in as {initials}</source>
        <translation>Sesión iniciada como {initials}</translation>
    </message>
    <message>
        <source>The passphrase you have now</source>
        <translation>La frase de acceso que tiene ahora</translation>
    </message>
    <message>
        <source>Type the passphrase you have now first.</source>
        <translation>Teclee antes la frase de acceso que tiene ahora.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The last change is taken back.</source>
        <translation>El último cambio se ha deshecho.</translation>
    </message>
</context>
<context>
    <name>CheckInPanel</name>
    <message>
        <source>+{minutes} min</source>
        <translation>en {minutes} min</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Check-in · {standing}</source>
        <translation>Control · {standing}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Why it is skipped</source>
        <translation>Por qué se omite</translation>
    </message>
    <message>
        <source>Why, in a line. Enter skips it, Esc goes back</source>
        <translation>Por qué, en una línea. Enter lo omite, Esc vuelve</translation>
    </message>
    <message>
        <source>none waits</source>
        <translation>ninguno espera</translation>
    </message>
</context>
<context>
    <name>ChecklistLines</name>
    <message>
        <source>As last time: {answer}</source>
        <translation>Como la última vez: {answer}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Cierre</translation>
    </message>
</context>
<context>
    <name>ChecklistScreen</name>
    <message>
        <source>Back to the session</source>
        <translation>Volver a la sesión</translation>
    </message>
    <message>
        <source>Before leaving</source>
        <translation>Antes de salir</translation>
    </message>
    <message>
        <source>Begun by mistake</source>
        <translation>Comenzada por error</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Terminar la sesión</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Not entered yet: {lines}. End again to write it down as it stands.</source>
        <translation>Aún sin anotar: {lines}. Termine otra vez para anotarlo tal como está.</translation>
    </message>
    <message>
        <source>Nothing on this page is left to take back.</source>
        <translation>En esta página no queda nada que deshacer.</translation>
    </message>
    <message>
        <source>One line about what stays open, or end again to leave it blank.</source>
        <translation>Una línea sobre lo que queda pendiente, o terminar de nuevo para dejarlo en blanco.</translation>
    </message>
    <message>
        <source>Sheet for the client</source>
        <translation>Hoja para el cliente</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Some lines are open. Why, in one line?</source>
        <translation>Hay puntos pendientes. ¿Por qué, en una línea?</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>What stays open</source>
        <translation>Lo que queda pendiente</translation>
    </message>
    <message>
        <source>Whose initials stand under this? End again to leave it unsigned.</source>
        <translation>¿De quién son las iniciales al pie? Termine de nuevo para dejarla sin firmar.</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>{first} to {last} of {count}</source>
        <translation>{first} a {last} de {count}</translation>
    </message>
</context>
<context>
    <name>ChosenEntryPage</name>
    <message>
        <source>Bring back</source>
        <translation>Restituir</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Nothing was entered yet.</source>
        <translation>Todavía no se ha anotado nada.</translation>
    </message>
    <message>
        <source>Nothing was written; what you filled in is still there.</source>
        <translation>No se ha escrito nada; lo que rellenó sigue ahí.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>That line was written by the program and stands as it is.</source>
        <translation>Esa línea la escribió el programa y queda como está.</translation>
    </message>
    <message>
        <source>What was entered</source>
        <translation>Lo anotado</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>{then}, written {now} by {who}</source>
        <translation>{then}, escrito {now} por {who}</translation>
    </message>
</context>
<context>
    <name>ClientChoice</name>
    <message>
        <source>A code, or a part of it</source>
        <translation>Un código, o una parte de él</translation>
    </message>
    <message>
        <source>A new client</source>
        <translation>Un cliente nuevo</translation>
    </message>
    <message>
        <source>A new client.</source>
        <translation>Un cliente nuevo.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>For whom is the session?</source>
        <translation>¿Para quién es la sesión?</translation>
    </message>
    <message>
        <source>For whom is the session? A code is enough.</source>
        <translation>¿Para quién es la sesión? Basta un código.</translation>
    </message>
    <message>
        <source>No client has this in the code.</source>
        <translation>Ningún cliente tiene esto en el código.</translation>
    </message>
    <message>
        <source>Nobody here yet; a code is enough.</source>
        <translation>Aún no hay nadie; basta un código.</translation>
    </message>
    <message>
        <source>Several have this in the code: type more of it, or choose below.</source>
        <translation>Varios tienen esto en el código: escriba más, o elija abajo.</translation>
    </message>
    <message>
        <source>The first {count}; more of the code finds the others.</source>
        <translation>Los primeros {count}; con más del código se encuentran los demás.</translation>
    </message>
    <message>
        <source>Who is {code}? Choose from the list, or press “A new client”.</source>
        <translation>¿Quién es {code}? Elija de la lista, o pulse «Un cliente nuevo».</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Dejar abierta</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Pregunta {number} de {count}</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Dejarlo aquí</translation>
    </message>
    <message>
        <source>The next question</source>
        <translation>La pregunta siguiente</translation>
    </message>
    <message>
        <source>The question before</source>
        <translation>La pregunta anterior</translation>
    </message>
    <message>
        <source>{answer}, chosen</source>
        <translation>{answer}, elegida</translation>
    </message>
</context>
<context>
    <name>ClientStrip</name>
    <message>
        <source>A reading at {time}: {reading}</source>
        <translation>Una medición en {time}: {reading}</translation>
    </message>
    <message>
        <source>Ask for a reading</source>
        <translation>Pedir una medición</translation>
    </message>
    <message>
        <source>Nothing is said or shown yet.</source>
        <translation>Todavía no se dice ni se muestra nada.</translation>
    </message>
    <message>
        <source>The client, played</source>
        <translation>El cliente, representado</translation>
    </message>
    <message>
        <source>What the played client says and shows</source>
        <translation>Lo que dice y muestra el cliente representado</translation>
    </message>
    <message>
        <source>none can be had</source>
        <translation>no se puede obtener</translation>
    </message>
</context>
<context>
    <name>ClientsScreen</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code of a new client</source>
        <translation>Código de un cliente nuevo</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>Find by code, or by name</source>
        <translation>Buscar por código o por nombre</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>De una lista…</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>Intención</translation>
    </message>
    <message>
        <source>Intention, as prepared on {day}: “{words}”</source>
        <translation>Intención, tal como se preparó el {day}: «{words}»</translation>
    </message>
    <message>
        <source>Intention, in the client&apos;s own words</source>
        <translation>Intención, en palabras del cliente</translation>
    </message>
    <message>
        <source>New client: a code is enough</source>
        <translation>Cliente nuevo: basta un código</translation>
    </message>
    <message>
        <source>No client has this in code or name.</source>
        <translation>Ningún cliente lo tiene en el código ni en el nombre.</translation>
    </message>
    <message>
        <source>Nobody here yet; a code is enough.</source>
        <translation>Aún no hay nadie; basta un código.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Preparation notes</source>
        <translation>Notas de preparación</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>The first {count} of them; type to find the others.</source>
        <translation>Los primeros {count}; teclee para encontrar los demás.</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Todo el registro</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Type a code first, such as initials; no name is needed.</source>
        <translation>Teclee antes un código, como unas iniciales; no hace falta nombre.</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>guardado {time}</translation>
    </message>
    <message>
        <source>{code} was added.</source>
        <translation>{code} se ha añadido.</translation>
    </message>
    <message>
        <source>{problem} Nothing was changed.</source>
        <translation>{problem} No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{problem} What you typed is still here.</source>
        <translation>{problem} Lo que tecleó sigue aquí.</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Contact: name</source>
        <translation>Contacto: nombre</translation>
    </message>
    <message>
        <source>Contact: number</source>
        <translation>Contacto: número</translation>
    </message>
    <message>
        <source>Contact: who it is to them</source>
        <translation>Contacto: qué es para el cliente</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Primera fila</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What “{column}” is</source>
        <translation>Qué es «{column}»</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>dejar fuera</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
</context>
<context>
    <name>ComingBackForm</name>
    <message>
        <source>Enter this one</source>
        <translation>Anotar esta</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarla fuera</translation>
    </message>
    <message>
        <source>Lines, a file or a picture of a code. A row of the paper: its code, the time, the words.</source>
        <translation>Líneas, un archivo o la imagen de un código. Una fila de la hoja: su código, la hora y las palabras.</translation>
    </message>
    <message>
        <source>Minutes that the clock there is ahead</source>
        <translation>Minutos que va adelantado el reloj de allí</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Allí</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>En qué se convierte</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Lo que volvió</translation>
    </message>
    <message>
        <source>What would be entered</source>
        <translation>Lo que se anotaría</translation>
    </message>
    <message>
        <source>“{typed}” is no number of minutes.</source>
        <translation>«{typed}» no es un número de minutos.</translation>
    </message>
</context>
<context>
    <name>ComingCard</name>
    <message>
        <source>Helper&apos;s paper of {client}</source>
        <translation>Hoja del ayudante de {client}</translation>
    </message>
    <message>
        <source>More are planned; the calendar file has them all.</source>
        <translation>Hay más previstas; el archivo de calendario las tiene todas.</translation>
    </message>
    <message>
        <source>Nobody is planned. In Prepare, “Plan for a day” keeps a plan with its time.</source>
        <translation>No hay nadie previsto. En Preparar, «Plan para un día» guarda un plan con su hora.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Today and next</source>
        <translation>Hoy y después</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Hoy, {time}</translation>
    </message>
    <message>
        <source>Was planned for {when}</source>
        <translation>Estaba prevista para {when}</translation>
    </message>
    <message>
        <source>{client}, session {number}, {protocol}</source>
        <translation>{client}, sesión {number}, {protocol}</translation>
    </message>
    <message>
        <source>{client}, {visit}</source>
        <translation>{client}, {visit}</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Curtain</source>
        <translation>Cortina</translation>
    </message>
    <message>
        <source>Session clock {time}</source>
        <translation>Reloj de la sesión {time}</translation>
    </message>
</context>
<context>
    <name>DarkScreen</name>
    <message>
        <source>Emergency card</source>
        <translation>Tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Silence and back</source>
        <translation>Silencio y de vuelta</translation>
    </message>
    <message>
        <source>Silence now</source>
        <translation>Silencio inmediato</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Teclee antes la frase de acceso.</translation>
    </message>
</context>
<context>
    <name>DataFiles</name>
    <message>
        <source>Data for another program, without the private note</source>
        <translation>Datos para otro programa, sin la nota privada</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Written: {path}. It is not encrypted.</source>
        <translation>Escrito: {path}. No está cifrado.</translation>
    </message>
</context>
<context>
    <name>DatedPage</name>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Earlier and present</source>
        <translation>Antes y ahora</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Lo que decía</translation>
    </message>
    <message>
        <source>What was typed here the last time, and not finished, stands in the form again.</source>
        <translation>Lo que se escribió aquí la última vez sin terminar vuelve a estar en el formulario.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>guardado {time}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>{problem} What you typed is still here.</source>
        <translation>{problem} Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>“{fact}” stands above as it was; the day from which it holds is today.</source>
        <translation>«{fact}» está arriba como era; el día desde el que vale es hoy.</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Cancel the visit</source>
        <translation>Cancelar la visita</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Día y hora</translation>
    </message>
    <message>
        <source>Keep the plan</source>
        <translation>Guardar el plan</translation>
    </message>
    <message>
        <source>Once more with Enter if that is what is meant.</source>
        <translation>Otra vez Enter si es lo que se quiere decir.</translation>
    </message>
    <message>
        <source>Plan for a day</source>
        <translation>Plan para un día</translation>
    </message>
    <message>
        <source>Planned for {when}</source>
        <translation>Prevista para {when}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Why is it cancelled? A few words are kept with it.</source>
        <translation>¿Por qué se cancela? Se guardan unas palabras con ello.</translation>
    </message>
    <message>
        <source>Why is it moved? A few words are kept with it.</source>
        <translation>¿Por qué se cambia? Se guardan unas palabras con ello.</translation>
    </message>
    <message>
        <source>Why it is moved or cancelled</source>
        <translation>Por qué se cambia o se cancela</translation>
    </message>
    <message>
        <source>a few words, kept with it</source>
        <translation>unas palabras, que se guardan con ello</translation>
    </message>
    <message>
        <source>tomorrow 9:30</source>
        <translation>mañana 9:30</translation>
    </message>
    <message>
        <source>where it is to be</source>
        <translation>dónde va a ser</translation>
    </message>
</context>
<context>
    <name>DayPlan</name>
    <message>
        <source>The visit of {client} is cancelled. It stays on the client&apos;s page, with the reason.</source>
        <translation>La visita de {client} está cancelada. Queda en la página del cliente, con el motivo.</translation>
    </message>
    <message>
        <source>{client} is planned for {when}.</source>
        <translation>{client} está previsto para {when}.</translation>
    </message>
    <message>
        <source>{problem} What you filled in is still here.</source>
        <translation>{problem} Lo que rellenó sigue aquí.</translation>
    </message>
    <message>
        <source>{said} The amount is not kept: it is entered on the day.</source>
        <translation>{said} La cantidad no se guarda: se anota ese día.</translation>
    </message>
</context>
<context>
    <name>DebriefScreen</name>
    <message>
        <source>After {span}: {entry}</source>
        <translation>Después de {span}: {entry}</translation>
    </message>
    <message>
        <source>An entry counts for the newest event before its minute, or else before it was written, that it fits by its kind, and for which nothing was entered yet; what was taken back counts for none. Whether its words are about that event is for people to read. Nothing here is a score.</source>
        <translation>Una anotación cuenta para el suceso más reciente antes de su minuto, o si no, antes de que se escribiera, con el que encaja por su clase y para el que aún no se había anotado nada; lo que se retiró no cuenta para ninguno. Si sus palabras tratan de ese suceso, lo leen las personas. Nada de esto es una puntuación.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Dark room</source>
        <translation>Sala oscura</translation>
    </message>
    <message>
        <source>Debrief: {script}</source>
        <translation>Repaso: {script}</translation>
    </message>
    <message>
        <source>Delete it: once more</source>
        <translation>Borrarla: otra vez</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Borrar esta práctica</translation>
    </message>
    <message>
        <source>It did not come: nothing was to be written.</source>
        <translation>No llegó: no había nada que anotar.</translation>
    </message>
    <message>
        <source>No entry that fits: {kinds}.</source>
        <translation>Ninguna anotación que encaje: {kinds}.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Se notó</translation>
    </message>
    <message>
        <source>Noticed after</source>
        <translation>Se notó a los</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>Un suceso</translation>
    </message>
    <message>
        <source>Take back the end</source>
        <translation>Retirar el final</translation>
    </message>
    <message>
        <source>The session in Review</source>
        <translation>La sesión en Revisión</translation>
    </message>
    <message>
        <source>The trainer</source>
        <translation>El formador</translation>
    </message>
    <message>
        <source>The trainer on the whole</source>
        <translation>El formador, sobre el conjunto</translation>
    </message>
    <message>
        <source>This run is kept in {folder} until you delete it: the script as it was played, and the journal of what you did. It can be read again from the practice room.</source>
        <translation>Esta práctica se guarda en {folder} hasta que usted la borre: el guion tal como se representó y el diario de lo que hizo. Se puede volver a leer desde la sala de prácticas.</translation>
    </message>
    <message>
        <source>Turn the light on</source>
        <translation>Encender la luz</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What happened in the script</source>
        <translation>Qué ocurrió en el guion</translation>
    </message>
    <message>
        <source>What the trainer wants noticed</source>
        <translation>Lo que el formador quiere que se note</translation>
    </message>
    <message>
        <source>Written until the next event</source>
        <translation>Anotado hasta el siguiente suceso</translation>
    </message>
    <message>
        <source>{problem} Nothing was changed; open the debrief again.</source>
        <translation>{problem} No se cambió nada; abra el repaso otra vez.</translation>
    </message>
</context>
<context>
    <name>DecidedBefore</name>
    <message>
        <source>Decided before it began</source>
        <translation>Decidido antes de comenzar</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Key {key}</source>
        <translation>Tecla {key}</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Adónde ir</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>1 calm</source>
        <translation>1 tranquila</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>5 lively</source>
        <translation>5 viva</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Energy of the track</source>
        <translation>Energía de la pista</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Menos detalles</translation>
    </message>
    <message>
        <source>It is no longer at {path}. Put it back, or look through the folder it is in now: it is known again by its content.</source>
        <translation>Ya no está en {path}. Devuélvala, o examine la carpeta en la que está ahora: se la reconoce por su contenido.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>No track chosen</source>
        <translation>Ninguna pista elegida</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Aún sin decir</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Phase of the track</source>
        <translation>Fase de la pista</translation>
    </message>
    <message>
        <source>Sounds like {phase}, energy {energy}: {why}.</source>
        <translation>Suena a {phase}, energía {energy}: {why}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Such as CC BY 4.0</source>
        <translation>Por ejemplo, CC BY 4.0</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>De dónde es</translation>
    </message>
    <message>
        <source>{length} min · comes with the program</source>
        <translation>{length} min · viene con el programa</translation>
    </message>
    <message>
        <source>{loudness} LUFS · range {range} LU · peak {peak} dBTP</source>
        <translation>{loudness} LUFS · margen {range} LU · pico {peak} dBTP</translation>
    </message>
    <message>
        <source>{trouble} Nothing was changed; replace the file in {folder}.</source>
        <translation>{trouble} No se ha cambiado nada; sustituya el archivo en {folder}.</translation>
    </message>
</context>
<context>
    <name>DiscardCard</name>
    <message>
        <source>A session that was begun by mistake can be discarded. It stands in no list and is counted nowhere from then on; the audit trail keeps by whom, when and why.</source>
        <translation>Una sesión comenzada por error puede descartarse. Desde entonces no figura en ninguna lista ni se cuenta en ninguna parte; el registro de auditoría conserva quién, cuándo y por qué.</translation>
    </message>
    <message>
        <source>Discard it: once more</source>
        <translation>Descartarla: otra vez</translation>
    </message>
    <message>
        <source>Discard this session</source>
        <translation>Descartar esta sesión</translation>
    </message>
    <message>
        <source>Say why first; it is kept in the audit trail.</source>
        <translation>Diga primero por qué; se conserva en el registro de auditoría.</translation>
    </message>
    <message>
        <source>The note of this session is signed, and so the session stands; an addendum says what is wrong.</source>
        <translation>La nota de esta sesión está firmada y por eso la sesión se mantiene; una adición dice qué está mal.</translation>
    </message>
    <message>
        <source>Why it is discarded</source>
        <translation>Por qué se descarta</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>One of our own…</source>
        <translation>Uno propio…</translation>
    </message>
    <message>
        <source>The draft is {format} now. Ctrl+Z brings the other one back.</source>
        <translation>El borrador es ahora {format}. Ctrl+Z devuelve el otro.</translation>
    </message>
    <message>
        <source>This draft stands in the note already, word for word.</source>
        <translation>Este borrador ya está en la nota, palabra por palabra.</translation>
    </message>
    <message>
        <source>What is written stays as it is. Ctrl+D adds the facts as {format} beneath it.</source>
        <translation>Lo escrito queda como está. Ctrl+D añade debajo los datos como {format}.</translation>
    </message>
    <message>
        <source>{path} is a copy to be changed: its headings, and which facts go under each. It can be chosen once this note is opened again.</source>
        <translation>{path} es una copia para cambiar: sus encabezados y qué datos van bajo cada uno. Se puede elegir cuando se abra de nuevo esta nota.</translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>A figure or a press writes a step down. The clock and the music go on; {key} fades to silence.</source>
        <translation>Una cifra o una pulsación anota un paso. El reloj y la música siguen; {key} funde a silencio.</translation>
    </message>
    <message>
        <source>Emergency card</source>
        <translation>Tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Administrado</translation>
    </message>
    <message>
        <source>Last vitals</source>
        <translation>Últimos signos vitales</translation>
    </message>
    <message>
        <source>Other medicines</source>
        <translation>Otros medicamentos</translation>
    </message>
    <message>
        <source>Since the administration</source>
        <translation>Desde la administración</translation>
    </message>
    <message>
        <source>To the planned start</source>
        <translation>Hasta el inicio previsto</translation>
    </message>
    <message>
        <source>none written down</source>
        <translation>ninguno anotado</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>{reading}
{age}, at {time}</source>
        <translation>{reading}
{age}, a las {time}</translation>
    </message>
</context>
<context>
    <name>EmergencyPage</name>
    <message>
        <source>Address of this room</source>
        <translation>Dirección de esta sala</translation>
    </message>
    <message>
        <source>As you would say it on the telephone: street, floor, which bell, where to stop the car.</source>
        <translation>Como la diría por teléfono: calle, piso, qué timbre, dónde parar el coche.</translation>
    </message>
    <message>
        <source>Emergency card</source>
        <translation>Tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Enter begins another line, Alt with the arrows moves one. In the session the figure of a step writes down when it was done.</source>
        <translation>Intro empieza otra línea; Alt con las flechas mueve una. En la sesión, la cifra de un paso anota cuándo se hizo.</translation>
    </message>
    <message>
        <source>Kept, except who has no number yet: “{names}”</source>
        <translation>Guardado, salvo quien aún no tiene número: «{names}»</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>They stand on the card, and on the screen that asks for the passphrase after a crash.</source>
        <translation>Constan en la tarjeta, y en la pantalla que pide la frase de acceso tras un fallo.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién responde</translation>
    </message>
</context>
<context>
    <name>EmergencyWords</name>
    <message>
        <source>Emergency card</source>
        <translation>Tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>No number has been entered in Settings. Call your local emergency number.</source>
        <translation>No hay ningún número en Ajustes. Llame al número de emergencias de su zona.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>{step}, {time}</source>
        <translation>{step}, {time}</translation>
    </message>
</context>
<context>
    <name>EntriesCard</name>
    <message>
        <source>A late entry</source>
        <translation>Una anotación tardía</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Añadir una anotación</translation>
    </message>
    <message>
        <source>Add it to the note</source>
        <translation>Añadirlo a la nota</translation>
    </message>
    <message>
        <source>Both times are kept: when it happened, and when it was written.</source>
        <translation>Se conservan las dos horas: cuándo ocurrió y cuándo se escribió.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Restituir</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Entered late, for {when}: {words}</source>
        <translation>Anotado después, para {when}: {words}</translation>
    </message>
    <message>
        <source>Instead of {entry}: {words}, {when}</source>
        <translation>En lugar de {entry}: {words}, {when}</translation>
    </message>
    <message>
        <source>Instead of: {entry}</source>
        <translation>En lugar de: {entry}</translation>
    </message>
    <message>
        <source>Into the note</source>
        <translation>A la nota</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The note is signed and stands as it is. This becomes an addendum to it, with both times.</source>
        <translation>La nota está firmada y queda como está. Esto será una adición a ella, con las dos horas.</translation>
    </message>
    <message>
        <source>To be read as taken back: {entry}. {why}</source>
        <translation>Debe leerse como deshecho: {entry}. {why}</translation>
    </message>
    <message>
        <source>What is entered</source>
        <translation>Qué se anota</translation>
    </message>
    <message>
        <source>Why it is to be read as taken back: {entry}</source>
        <translation>Por qué debe leerse como deshecho: {entry}</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
</context>
<context>
    <name>EntryCell</name>
    <message>
        <source>↓ chooses</source>
        <translation>↓ elige</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Is it {face}?</source>
        <translation>¿Son las {face}?</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>What is filled in</source>
        <translation>Lo que se rellena</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Cuándo fue</translation>
    </message>
    <message>
        <source>When was it? A time of day, such as 14:05.</source>
        <translation>¿Cuándo fue? Una hora del día, como 14:05.</translation>
    </message>
    <message>
        <source>now, or 14:05</source>
        <translation>ahora, o 14:05</translation>
    </message>
    <message>
        <source>{time} is not near this session, which was from {start} to {end}.</source>
        <translation>{time} no está cerca de esta sesión, que fue de {start} a {end}.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
</context>
<context>
    <name>EveningMusicFile</name>
    <message>
        <source>Choose other music for their phases, or leave them out.</source>
        <translation>Elija otra música para sus fases, o déjelas fuera.</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Dejarlas fuera</translation>
    </message>
    <message>
        <source>Looking at the licences…</source>
        <translation>Mirando las licencias…</translation>
    </message>
    <message>
        <source>Music (*{ending})</source>
        <translation>Música (*{ending})</translation>
    </message>
    <message>
        <source>Save as {kind}…</source>
        <translation>Guardar como {kind}…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Silence is planned for every phase: there is nothing to write.</source>
        <translation>Está previsto silencio en todas las fases: no hay nada que escribir.</translation>
    </message>
    <message>
        <source>Silent as planned: {phases}.</source>
        <translation>En silencio, como está previsto: {phases}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The music as one file…</source>
        <translation>La música en un archivo…</translation>
    </message>
    <message>
        <source>The music is being written: {share} %</source>
        <translation>La música se está escribiendo: {share} %</translation>
    </message>
    <message>
        <source>These may not be copied:
{pieces}</source>
        <translation>Estas no se pueden copiar:
{pieces}</translation>
    </message>
    <message>
        <source>Without them these phases are silent: {phases}.</source>
        <translation>Sin ellas, estas fases quedan en silencio: {phases}.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>{minutes} min, a chapter for each phase; the second one is where the medicine is taken. About {sizes}.</source>
        <translation>{minutes} min, un capítulo por fase; en el segundo se toma la medicina. Unos {sizes}.</translation>
    </message>
    <message>
        <source>{size} MB as {kind}</source>
        <translation>{size} MB como {kind}</translation>
    </message>
</context>
<context>
    <name>EventLane</name>
    <message>
        <source>The table below says the same in words.</source>
        <translation>La tabla de abajo dice lo mismo con palabras.</translation>
    </message>
    <message>
        <source>What happened, under the timeline</source>
        <translation>Qué ocurrió, bajo la línea de tiempo</translation>
    </message>
</context>
<context>
    <name>EventSheetDialog</name>
    <message>
        <source>Adverse event</source>
        <translation>Acontecimiento adverso</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Entries of the session</source>
        <translation>Anotaciones de la sesión</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>La hoja</translation>
    </message>
    <message>
        <source>Tick at least one entry first.</source>
        <translation>Marque primero al menos una anotación.</translation>
    </message>
    <message>
        <source>Tick what belongs to the event. It stands on the sheet as it was entered; what it means is written there by hand, and the program grades nothing.</source>
        <translation>Marque lo que pertenece al acontecimiento. Está en la hoja como se anotó; lo que significa se escribe allí a mano, y el programa no califica nada.</translation>
    </message>
    <message>
        <source>{line}, taken back</source>
        <translation>{line}, retirado</translation>
    </message>
</context>
<context>
    <name>ExportsCard</name>
    <message>
        <source>An adverse-event sheet…</source>
        <translation>Una hoja de acontecimiento adverso…</translation>
    </message>
    <message>
        <source>Private note, by itself</source>
        <translation>Nota privada, por separado</translation>
    </message>
    <message>
        <source>Session and note</source>
        <translation>Sesión y nota</translation>
    </message>
    <message>
        <source>The client&apos;s paper…</source>
        <translation>El papel del cliente…</translation>
    </message>
    <message>
        <source>The music to take along…</source>
        <translation>La música para llevar…</translation>
    </message>
    <message>
        <source>The paper is being laid out; go on as you like.</source>
        <translation>El papel se está componiendo; puede seguir.</translation>
    </message>
    <message>
        <source>with name, birth date, contacts and address</source>
        <translation>con nombre, fecha de nacimiento, contactos y dirección</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>3 May 1984</source>
        <translation>3 may 1984</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Allergies and medicines</source>
        <translation>Alergias y medicación</translation>
    </message>
    <message>
        <source>As they were told. An empty line says that nobody has asked; “none” says that somebody did.</source>
        <translation>Tal como se contaron. Una línea vacía dice que nadie lo ha preguntado; «ninguna» dice que alguien lo preguntó.</translation>
    </message>
    <message>
        <source>Enrolled or not, and since when</source>
        <translation>Inscrito o no, y desde cuándo</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Dado el</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Not needed. What stands on this card is shown here and on the client&apos;s page alone, and on papers where you choose it; everywhere else the code stands.</source>
        <translation>No es necesario. Lo que está en esta tarjeta solo se muestra aquí y en la página del cliente, y en los papeles en que usted lo elija; en todo lo demás está el código.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The emergency card shows them</source>
        <translation>La tarjeta de emergencia las muestra</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>A qué</translation>
    </message>
    <message>
        <source>Where help is sent, if not to this room; the card of the room shows it</source>
        <translation>Adónde se envía ayuda, si no es a esta sala; la tarjeta de la sala la muestra</translation>
    </message>
    <message>
        <source>Where it is not the practice&apos;s rule</source>
        <translation>Si no es la regla de la consulta</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Quién es</translation>
    </message>
    <message>
        <source>Who it is to them</source>
        <translation>Qué es para el cliente</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retirado el</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
</context>
<context>
    <name>FactsScreen</name>
    <message>
        <source>A session shows what was known when it ended. Enter puts an earlier version back above.</source>
        <translation>Una sesión muestra lo que se sabía cuando terminó. Enter devuelve arriba una versión anterior.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Emergency card for this client</source>
        <translation>Tarjeta de emergencia de este cliente</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Nothing is written down yet; a code is enough.</source>
        <translation>Aún no consta nada; basta con un código.</translation>
    </message>
    <message>
        <source>What is known of this client</source>
        <translation>Lo que se sabe de este cliente</translation>
    </message>
    <message>
        <source>with names and numbers</source>
        <translation>con nombres y números</translation>
    </message>
</context>
<context>
    <name>FailedWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Companion did not start</source>
        <translation>Companion no se ha iniciado</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>FaultReportScreen</name>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Say no more of it</source>
        <translation>No volver a decirlo</translation>
    </message>
    <message>
        <source>Something in the program failed and was passed over. This report names places in the program and no word of a client. Nothing is sent: copy it, read it through, and give it to whoever looks after this program.</source>
        <translation>Algo en el programa falló y se siguió adelante. Este informe nombra lugares del programa y ninguna palabra de un cliente. No se envía nada: cópielo, léalo y déselo a quien cuida de este programa.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Qué falló</translation>
    </message>
</context>
<context>
    <name>FindLine</name>
    <message numerus="yes">
        <source>%n pages have these words.</source>
        <translation>
            <numerusform>%n página tiene estas palabras.</numerusform>
            <numerusform>%n páginas tienen estas palabras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in all pages</source>
        <translation>Buscar en todas las páginas</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ninguna página tiene estas palabras.</translation>
    </message>
    <message>
        <source>Words to look for in the help</source>
        <translation>Palabras que buscar en la ayuda</translation>
    </message>
</context>
<context>
    <name>FirstStepScreen</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>It sounds right</source>
        <translation>Suena bien</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Let the test sound play where music will be heard. Settings has this page, too.</source>
        <translation>Haga sonar la prueba donde se oirá la música. Esta página está también en Ajustes.</translation>
    </message>
    <message>
        <source>Numbers and emergency card</source>
        <translation>Números y tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Sonido de prueba</translation>
    </message>
    <message>
        <source>They are what E shows in the room. Every change is kept at once; Settings has them, too.</source>
        <translation>Son lo que E muestra en la sala. Cada cambio se guarda enseguida; están también en Ajustes.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Before the first session</source>
        <translation>Antes de la primera sesión</translation>
    </message>
    <message>
        <source>Begin to practise</source>
        <translation>Empezar a practicar</translation>
    </message>
    <message>
        <source>Hear a piece softly, and set the loudest that music may ever be here.</source>
        <translation>Oiga una pieza en voz baja y fije el volumen máximo que la música podrá tener aquí.</translation>
    </message>
    <message>
        <source>Numbers and emergency card</source>
        <translation>Números y tarjeta de emergencia</translation>
    </message>
    <message>
        <source>Practice session</source>
        <translation>Sesión de práctica</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Ten minutes in the real room with a sample client; your record stays as it is.</source>
        <translation>Diez minutos en la sala real con un cliente de muestra; su registro queda como está.</translation>
    </message>
    <message>
        <source>Try the sound</source>
        <translation>Probar el sonido</translation>
    </message>
    <message>
        <source>Whom to call, and what is done. An example stands there to be changed or confirmed.</source>
        <translation>A quién llamar y qué se hace. Hay un ejemplo para cambiarlo o confirmarlo.</translation>
    </message>
    <message>
        <source>Write the card</source>
        <translation>Escribir la tarjeta</translation>
    </message>
</context>
<context>
    <name>FoldersCard</name>
    <message>
        <source>A folder of music</source>
        <translation>Una carpeta de música</translation>
    </message>
    <message>
        <source>Folders of music</source>
        <translation>Carpetas de música</translation>
    </message>
    <message>
        <source>Folders that are looked through</source>
        <translation>Carpetas que se examinan</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ninguna todavía.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>Taken out, with %n tracks; what stands in a playlist stays.</source>
        <translation>
            <numerusform>Quitada, con %n pista; lo que está en una lista se queda.</numerusform>
            <numerusform>Quitada, con %n pistas; lo que está en una lista se queda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Marcar este momento</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ForYourRecords</name>
    <message>
        <source>A backup is being made.</source>
        <translation>Se está haciendo una copia de seguridad.</translation>
    </message>
    <message>
        <source>A backup was made after the session.</source>
        <translation>Tras la sesión se hizo una copia de seguridad.</translation>
    </message>
    <message>
        <source>Dark room</source>
        <translation>Sala a oscuras</translation>
    </message>
    <message>
        <source>For your records</source>
        <translation>Para su registro</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Ir a Hoy</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Queda por hacer</translation>
    </message>
    <message>
        <source>Take back the end</source>
        <translation>Deshacer el final</translation>
    </message>
    <message>
        <source>The client&apos;s page</source>
        <translation>La página del cliente</translation>
    </message>
    <message>
        <source>The note is not signed.</source>
        <translation>La nota no está firmada.</translation>
    </message>
    <message>
        <source>Turn the light on</source>
        <translation>Encender la luz</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Escribir la nota</translation>
    </message>
    <message>
        <source>{client}, session {number} · {day}</source>
        <translation>{client}, sesión {number} · {day}</translation>
    </message>
</context>
<context>
    <name>FormKeeper</name>
    <message>
        <source>{problem} What you filled in is still here, and is tried again.</source>
        <translation>{problem} Lo que rellenó sigue aquí y se intentará guardar de nuevo.</translation>
    </message>
</context>
<context>
    <name>FormLines</name>
    <message>
        <source>Forms to send in</source>
        <translation>Formularios por enviar</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Se ha enviado</translation>
    </message>
    <message>
        <source>Not sent after all</source>
        <translation>No se envió</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>{form} of {client}: sent on {day}, {who}</source>
        <translation>{form} de {client}: enviado el {day}, {who}</translation>
    </message>
    <message>
        <source>{form} of {client}: to be sent by today, {day}</source>
        <translation>{form} de {client}: por enviar hoy, {day}, a más tardar</translation>
    </message>
    <message>
        <source>{form} of {client}: to be sent by {day}</source>
        <translation>{form} de {client}: por enviar hasta el {day}</translation>
    </message>
    <message>
        <source>{form} of {client}: was to be sent by {day}</source>
        <translation>{form} de {client}: debía enviarse hasta el {day}</translation>
    </message>
</context>
<context>
    <name>FromHomePage</name>
    <message numerus="yes">
        <source>%n written down, from home.</source>
        <translation>
            <numerusform>%n anotada, de casa.</numerusform>
            <numerusform>%n anotadas, de casa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter these: {count}</source>
        <translation>Anotar estas: {count}</translation>
    </message>
    <message>
        <source>From home</source>
        <translation>De casa</translation>
    </message>
    <message>
        <source>Look them through</source>
        <translation>Revisarlas</translation>
    </message>
    <message>
        <source>Paste lines or a picture of a code, or type rows of the paper.</source>
        <translation>Pegue líneas o la imagen de un código, o escriba filas de la hoja.</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Lo que volvió</translation>
    </message>
    <message>
        <source>{there} there, {here} here</source>
        <translation>{there} allí, {here} aquí</translation>
    </message>
</context>
<context>
    <name>FurtherEntries</name>
    <message>
        <source>1 enters them. A figure or a press takes one that is asked about, or leaves it out.</source>
        <translation>1 las anota. Una cifra o una pulsación toma una por la que se pregunta, o la deja fuera.</translation>
    </message>
    <message>
        <source>A figure or a press answers a line. What stays open is kept as not answered.</source>
        <translation>Una cifra o una pulsación responde una línea. Lo que quede abierto se guarda como sin responder.</translation>
    </message>
    <message>
        <source>A figure or a press writes it down at once; words can be added later.</source>
        <translation>Una cifra o una pulsación lo anota al momento; luego se pueden añadir palabras.</translation>
    </message>
    <message>
        <source>A figure or a press, then the name.</source>
        <translation>Una cifra o una pulsación, y después el nombre.</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>From home</source>
        <translation>De casa</translation>
    </message>
    <message>
        <source>The protocol asks nothing before the start.</source>
        <translation>El protocolo no pregunta nada antes de empezar.</translation>
    </message>
    <message>
        <source>This session is not planned as an evening at home.</source>
        <translation>Esta sesión no está prevista en casa.</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Contacto físico</translation>
    </message>
    <message>
        <source>Who is in the room</source>
        <translation>Quién está en la sala</translation>
    </message>
</context>
<context>
    <name>FurtherPlans</name>
    <message>
        <source>By whom, as written</source>
        <translation>Quién, como está escrito</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Lo decidió</translation>
    </message>
    <message>
        <source>May be taken</source>
        <translation>Se puede tomar</translation>
    </message>
    <message>
        <source>Planned further</source>
        <translation>Previsto además</translation>
    </message>
    <message>
        <source>What the prescriber planned beyond the first administration, such as a second tablet. It is shown in the room as a plan, and nothing follows from it.</source>
        <translation>Lo que quien prescribe previó después de la primera administración, como una segunda pastilla. En la sala se muestra como plan, y nada se sigue de ello.</translation>
    </message>
    <message>
        <source>What, as the prescriber wrote it</source>
        <translation>Qué, como lo escribió quien prescribe</translation>
    </message>
    <message>
        <source>When, as written</source>
        <translation>Cuándo, como está escrito</translation>
    </message>
</context>
<context>
    <name>HandingBack</name>
    <message numerus="yes">
        <source>%n questions are not answered. You may leave them so.</source>
        <translation>
            <numerusform>Queda %n pregunta sin responder. Puede dejarla así.</numerusform>
            <numerusform>Quedan %n preguntas sin responder. Puede dejarlas así.</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count} questions are answered.</source>
        <translation>Las {count} preguntas están respondidas.</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Volver a las preguntas</translation>
    </message>
    <message>
        <source>For the practitioner</source>
        <translation>Para el profesional</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Thank you. Please give this back now.</source>
        <translation>Gracias. Devuelva esto ahora, por favor.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la contraseña.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Session clock {time}</source>
        <translation>Reloj de la sesión {time}</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>{client} · session {number}</source>
        <translation>{client} · sesión {number}</translation>
    </message>
</context>
<context>
    <name>HearButton</name>
    <message>
        <source>Hear the music for {phase}</source>
        <translation>Oír la música de {phase}</translation>
    </message>
    <message>
        <source>Stop the music for {phase}</source>
        <translation>Detener la música de {phase}</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Practice room</source>
        <translation>Sala de prácticas</translation>
    </message>
    <message>
        <source>Practice session</source>
        <translation>Sesión de práctica</translation>
    </message>
    <message>
        <source>Quick card of keys</source>
        <translation>Tarjeta rápida de teclas</translation>
    </message>
    <message>
        <source>The manual</source>
        <translation>El manual</translation>
    </message>
</context>
<context>
    <name>HelperPaper</name>
    <message>
        <source>Helper&apos;s paper</source>
        <translation>Hoja del ayudante</translation>
    </message>
    <message>
        <source>It holds the address and telephone numbers: it is for the helper alone.</source>
        <translation>Contiene la dirección y los teléfonos: es solo para el ayudante.</translation>
    </message>
    <message>
        <source>with the client&apos;s name and birth date</source>
        <translation>con el nombre y la fecha de nacimiento del cliente</translation>
    </message>
</context>
<context>
    <name>HomeFields</name>
    <message>
        <source>Address of the evening</source>
        <translation>Dirección de la sesión</translation>
    </message>
    <message>
        <source>As an ambulance needs it</source>
        <translation>Como la necesita una ambulancia</translation>
    </message>
    <message>
        <source>From the client&apos;s page</source>
        <translation>De la página del cliente</translation>
    </message>
    <message>
        <source>Held, min</source>
        <translation>En la boca, min</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>Ayudante</translation>
    </message>
    <message>
        <source>Helper from the client&apos;s page</source>
        <translation>Ayudante, de la página del cliente</translation>
    </message>
    <message>
        <source>Helper&apos;s telephone</source>
        <translation>Teléfono del ayudante</translation>
    </message>
    <message>
        <source>Looks in every, min</source>
        <translation>Se asoma cada, min</translation>
    </message>
    <message>
        <source>Lozenges</source>
        <translation>Pastillas</translation>
    </message>
    <message>
        <source>Lozenges of the evening</source>
        <translation>Pastillas de la sesión</translation>
    </message>
    <message>
        <source>Minutes between two looks</source>
        <translation>Minutos entre una mirada y la siguiente</translation>
    </message>
    <message>
        <source>Minutes that a lozenge is held</source>
        <translation>Minutos que se mantiene una pastilla</translation>
    </message>
    <message>
        <source>Minutes that the helper stays at least</source>
        <translation>Minutos que el ayudante se queda como mínimo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Spat out</source>
        <translation>Escupida</translation>
    </message>
    <message>
        <source>Stays after the last, min</source>
        <translation>Se queda tras la última, min</translation>
    </message>
    <message>
        <source>Swallowed</source>
        <translation>Tragada</translation>
    </message>
    <message>
        <source>Take it from the client&apos;s page</source>
        <translation>Tomarla de la página del cliente</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>The helper calls</source>
        <translation>El ayudante llama</translation>
    </message>
    <message>
        <source>The helper calls, in this order</source>
        <translation>El ayudante llama, en este orden</translation>
    </message>
    <message>
        <source>The home page may sound once when a lozenge has been held</source>
        <translation>La página para casa puede sonar una vez al acabar una pastilla</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>What becomes of a lozenge</source>
        <translation>Qué se hace con la pastilla</translation>
    </message>
    <message>
        <source>When the call is lost you call, in this order</source>
        <translation>Si se corta la llamada, usted llama en este orden</translation>
    </message>
    <message>
        <source>You call</source>
        <translation>Usted llama</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>no dicho</translation>
    </message>
</context>
<context>
    <name>HomePageFile</name>
    <message>
        <source>Home page…</source>
        <translation>Página para casa…</translation>
    </message>
    <message>
        <source>One file that the helper opens in a browser, without a network. Address and telephone numbers stand in it in clear; the client&apos;s name does not.</source>
        <translation>Un archivo que el ayudante abre en un navegador, sin red. La dirección y los teléfonos van en claro; el nombre del cliente no.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Web page (*{ending})</source>
        <translation>Página web (*{ending})</translation>
    </message>
    <message>
        <source>Written: {path}. It is not encrypted: it is for the helper&apos;s device alone, and is deleted by hand afterwards. Its passcode is {passcode}, which goes to the helper on paper or by word of mouth.</source>
        <translation>Guardado: {path}. No está cifrado: es solo para el dispositivo del ayudante y después se elimina a mano. Su clave es {passcode}, que se da al ayudante en papel o de viva voz.</translation>
    </message>
</context>
<context>
    <name>HomeReturnScreen</name>
    <message numerus="yes">
        <source>%n added to the signed note, as an addendum.</source>
        <translation>
            <numerusform>%n añadida a la nota firmada, como adición.</numerusform>
            <numerusform>%n añadidas a la nota firmada, como adición.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written down. A note that was drafted before does not have them yet.</source>
        <translation>
            <numerusform>%n anotada. Una nota redactada antes aún no la tiene.</numerusform>
            <numerusform>%n anotadas. Una nota redactada antes aún no las tiene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Came from the evening at home:</source>
        <translation>Llegó de la sesión en casa:</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Enter these</source>
        <translation>Anotar estas</translation>
    </message>
    <message>
        <source>Evening {code}</source>
        <translation>Sesión en casa {code}</translation>
    </message>
    <message>
        <source>Files of an evening, pictures (*.json *.txt *.png *.jpg *.jpeg *.webp *.bmp);;All files (*)</source>
        <translation>Archivos de una sesión en casa, imágenes (*.json *.txt *.png *.jpg *.jpeg *.webp *.bmp);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>From home</source>
        <translation>De casa</translation>
    </message>
    <message>
        <source>From home: {client}, session {number}</source>
        <translation>De casa: {client}, sesión {number}</translation>
    </message>
    <message>
        <source>This session was never opened, so that nothing can be entered into it.</source>
        <translation>Esta sesión nunca se abrió, así que no se puede anotar nada en ella.</translation>
    </message>
    <message>
        <source>What was put in before and not entered is still here.</source>
        <translation>Lo que se puso antes y no se anotó sigue aquí.</translation>
    </message>
    <message>
        <source>{problem} What came back is still here.</source>
        <translation>{problem} Lo que volvió sigue aquí.</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message numerus="yes">
        <source>%n clients of the list are gone again.</source>
        <translation>
            <numerusform>%n cliente de la lista ya no está.</numerusform>
            <numerusform>%n clientes de la lista ya no están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients were added.</source>
        <translation>
            <numerusform>Se añadió %n cliente.</numerusform>
            <numerusform>Se añadieron %n clientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have had a visit and stay.</source>
        <translation>
            <numerusform>%n ha tenido una visita y se queda.</numerusform>
            <numerusform>%n han tenido una visita y se quedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clients</source>
        <translation>
            <numerusform>%n cliente nuevo</numerusform>
            <numerusform>%n clientes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are left out</source>
        <translation>
            <numerusform>%n fila queda fuera</numerusform>
            <numerusform>%n filas quedan fuera</numerusform>
        </translation>
    </message>
    <message>
        <source>A CSV file, as other programs save one. What is there already is never changed.</source>
        <translation>Un archivo CSV, como lo guardan otros programas. Lo que ya existe no se cambia nunca.</translation>
    </message>
    <message>
        <source>A list of clients</source>
        <translation>Una lista de clientes</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Traerlos</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Clients from a list</source>
        <translation>Clientes de una lista</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Days of figures alone</source>
        <translation>Fechas solo con cifras</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Listas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Filas de la lista</translation>
    </message>
    <message>
        <source>Take the list back</source>
        <translation>Retirar la lista</translation>
    </message>
    <message>
        <source>The file still lies there in clear: {path}. Delete it, and empty the bin, once you no longer need it.</source>
        <translation>El archivo sigue ahí, legible para cualquiera: {path}. Bórrelo, y vacíe la papelera, cuando ya no lo necesite.</translation>
    </message>
    <message>
        <source>The list is being taken back; this takes some seconds.</source>
        <translation>La lista se está retirando; tarda unos segundos.</translation>
    </message>
    <message>
        <source>Two columns are said to be “{what}”, and only one could be kept: say which it is.</source>
        <translation>Dos columnas figuran como «{what}» y solo se podría conservar una: diga cuál es.</translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation>Qué resultaría</translation>
    </message>
    <message>
        <source>Which column holds the code? Choose it above; without one nobody can be added.</source>
        <translation>¿Qué columna tiene el código? Elíjala arriba; sin él no se puede añadir a nadie.</translation>
    </message>
    <message>
        <source>keep them as they are written</source>
        <translation>dejarlas como están escritas</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>new, with {facts}</source>
        <translation>nuevo, con {facts}</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabuladores</translation>
    </message>
    <message>
        <source>the day comes first</source>
        <translation>el día va primero</translation>
    </message>
    <message>
        <source>the month comes first</source>
        <translation>el mes va primero</translation>
    </message>
    <message>
        <source>{done} of {all} are in; go on as you like here.</source>
        <translation>{done} de {all} están dentro; siga aquí como quiera.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n rows, parted by {separator}, read as {encoding}.</source>
        <translation>
            <numerusform>{file}: %n fila, separada por {separator}, leída como {encoding}.</numerusform>
            <numerusform>{file}: %n filas, separadas por {separator}, leídas como {encoding}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{day}” may be two days. Say which comes first.</source>
        <translation>«{day}» puede ser dos días. Diga qué va primero.</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key {key}</source>
        <translation>Tecla {key}</translation>
    </message>
</context>
<context>
    <name>KeyListPage</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Usual windows</source>
        <translation>Intervalos habituales</translation>
    </message>
</context>
<context>
    <name>KeyListener</name>
    <message>
        <source>Waiting for a key</source>
        <translation>Esperando una tecla</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>A page to print</source>
        <translation>Una página para imprimir</translation>
    </message>
    <message>
        <source>All as on the first day</source>
        <translation>Todo como el primer día</translation>
    </message>
    <message>
        <source>All keys are as on the first day.</source>
        <translation>Todas las teclas están como el primer día.</translation>
    </message>
    <message>
        <source>As on the first day</source>
        <translation>Como el primer día</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys in a session</source>
        <translation>Teclas en una sesión</translation>
    </message>
    <message>
        <source>Letters, figures and signs are keys</source>
        <translation>Letras, cifras y signos son teclas</translation>
    </message>
    <message>
        <source>Letters, figures and signs are keys again.</source>
        <translation>Letras, cifras y signos vuelven a ser teclas.</translation>
    </message>
    <message>
        <source>Letters, figures and signs are no keys now; buttons and the other keys do the same.</source>
        <translation>Letras, cifras y signos ya no son teclas de mando; los botones y las demás teclas hacen lo mismo.</translation>
    </message>
    <message>
        <source>On the first day</source>
        <translation>El primer día</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Presenter remotes and foot pedals are keyboards: choose a line, press Enter, then the pedal. The figures from 4 to 9 only write down steps of the emergency card.</source>
        <translation>Los mandos de presentación y los pedales son teclados: elija una línea, pulse Enter y luego el pedal. Las cifras de 4 a 9 solo anotan pasos de la tarjeta de emergencia.</translation>
    </message>
    <message>
        <source>Press the key for “{words}”. Esc leaves it as it is.</source>
        <translation>Pulse la tecla para «{words}». Esc la deja como está.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>The chosen key</source>
        <translation>La tecla elegida</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>a whole sheet</source>
        <translation>una hoja entera</translation>
    </message>
    <message>
        <source>half a sheet</source>
        <translation>media hoja</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>“{words}” has no key.</source>
        <translation>«{words}» no tiene tecla.</translation>
    </message>
    <message>
        <source>“{words}” has the key {key} now.</source>
        <translation>«{words}» tiene ahora la tecla {key}.</translation>
    </message>
    <message>
        <source>“{words}” has the key {key}.</source>
        <translation>«{words}» tiene la tecla {key}.</translation>
    </message>
    <message>
        <source>“{words}” is switched off.</source>
        <translation>«{words}» está desactivado.</translation>
    </message>
</context>
<context>
    <name>KnownOfClient</name>
    <message>
        <source>Nothing else is written down; a code is enough.</source>
        <translation>No consta nada más; basta con un código.</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
</context>
<context>
    <name>KnownThen</name>
    <message>
        <source>Known of the client when the session ended</source>
        <translation>Lo que se sabía del cliente al terminar la sesión</translation>
    </message>
</context>
<context>
    <name>LastNote</name>
    <message>
        <source>Back to the record</source>
        <translation>Volver al registro</translation>
    </message>
    <message>
        <source>No earlier session of this client has a signed note.</source>
        <translation>Ninguna sesión anterior de este cliente tiene una nota firmada.</translation>
    </message>
    <message>
        <source>Session {number}, {day}; signed {initials}. It can be read and copied here.</source>
        <translation>Sesión {number}, {day}; firmada {initials}. Aquí se puede leer y copiar.</translation>
    </message>
    <message>
        <source>The last note</source>
        <translation>La última nota</translation>
    </message>
</context>
<context>
    <name>LastTime</name>
    <message>
        <source>As last time</source>
        <translation>Como la última vez</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>La última vez</translation>
    </message>
</context>
<context>
    <name>LetterheadPart</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Address and telephone on papers</source>
        <translation>Dirección y teléfono en los documentos</translation>
    </message>
    <message>
        <source>As is usual in this country: {size}</source>
        <translation>El habitual en este país: {size}</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Licence of {initials}</source>
        <translation>Licencia de {initials}</translation>
    </message>
    <message>
        <source>Name of {initials} on papers</source>
        <translation>Nombre de {initials} en los documentos</translation>
    </message>
    <message>
        <source>Name on papers</source>
        <translation>Nombre en los documentos</translation>
    </message>
    <message>
        <source>On papers</source>
        <translation>En los documentos</translation>
    </message>
    <message>
        <source>Size of paper</source>
        <translation>Tamaño de papel</translation>
    </message>
    <message>
        <source>They stand on the papers of the sessions in which these initials wrote, and beside a signature. Empty, there is room to write them by hand.</source>
        <translation>Figuran en los documentos de las sesiones en las que escribieron estas iniciales, y junto a una firma. Si están vacíos, queda sitio para escribirlos a mano.</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta (EE. UU.)</translation>
    </message>
    <message>
        <source>Under the practice&apos;s name. Empty, papers carry the address of this room.</source>
        <translation>Debajo del nombre de la consulta. Si está vacío, los documentos llevan la dirección de esta sala.</translation>
    </message>
    <message>
        <source>such as LCSW 12345</source>
        <translation>por ejemplo, LCSW 12345</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>A playlist</source>
        <translation>Una lista</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Enter adds to the playlist, Space plays, Ctrl+F finds.</source>
        <translation>Enter añade a la lista, Espacio reproduce, Ctrl+F busca.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Import playlist</source>
        <translation>Importar lista</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Playlists ({endings})</source>
        <translation>Listas ({endings})</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Leyendo la biblioteca…</translation>
    </message>
    <message>
        <source>The library cannot be read just now.</source>
        <translation>La biblioteca no se puede leer ahora mismo.</translation>
    </message>
    <message>
        <source>“{name}” is a file: drop the folder that it lies in, and all of that is looked through.</source>
        <translation>«{name}» es un archivo: suelte aquí la carpeta en la que está y se examinará entera.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Against nausea, for the blood pressure, for rescue: what is listed here is one press away where such a medicine is entered. Names and routes alone: an amount is typed each time, as it was given.</source>
        <translation>Contra las náuseas, para la presión arterial, de rescate: lo que figure aquí queda a una pulsación donde se anota un medicamento así. Solo nombres y vías: la cantidad se escribe cada vez, tal como se administró.</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Names of other medicines</source>
        <translation>Nombres de otros medicamentos</translation>
    </message>
    <message>
        <source>One to a line, such as: Pressure above our limit? Then the prescriber decides.</source>
        <translation>Una por línea, por ejemplo: ¿Presión por encima de nuestro límite? Entonces decide el prescriptor.</translation>
    </message>
    <message>
        <source>One to a line, such as: by mouth</source>
        <translation>Uno por línea, por ejemplo: por boca</translation>
    </message>
    <message>
        <source>One to a line, such as: ondansetron</source>
        <translation>Uno por línea, por ejemplo: ondansetrón</translation>
    </message>
    <message>
        <source>Other medicines in a session</source>
        <translation>Otros medicamentos en una sesión</translation>
    </message>
    <message>
        <source>Questions about not starting</source>
        <translation>Preguntas sobre no empezar</translation>
    </message>
    <message>
        <source>Routes of other medicines</source>
        <translation>Vías de otros medicamentos</translation>
    </message>
    <message>
        <source>What your practice asks itself before the first dose, in its own words and with its own limits. Prepare and the room show each line and ask what was decided, and by whom. The program compares nothing and keeps nobody from starting.</source>
        <translation>Lo que su consulta se pregunta antes de la primera dosis, con sus palabras y sus límites. Preparar y la sala muestran cada línea y preguntan qué se decidió, y quién. El programa no compara nada y no impide empezar a nadie.</translation>
    </message>
</context>
<context>
    <name>LiveScreen</name>
    <message>
        <source>Live session</source>
        <translation>Sesión en vivo</translation>
    </message>
</context>
<context>
    <name>LockedSessionScreen</name>
    <message>
        <source>A session is under way</source>
        <translation>Hay una sesión en curso</translation>
    </message>
    <message>
        <source>A session is under way. Its clock goes on, and is shown once the record is open.</source>
        <translation>Hay una sesión en curso. Su reloj sigue, y se muestra una vez abierto el registro.</translation>
    </message>
    <message>
        <source>No music is playing.</source>
        <translation>No suena música.</translation>
    </message>
    <message>
        <source>No number has been entered in Settings. Call your local emergency number.</source>
        <translation>No hay ningún número en Ajustes. Llame al número de emergencias de su zona.</translation>
    </message>
    <message>
        <source>Session clock {time}</source>
        <translation>Reloj de la sesión {time}</translation>
    </message>
    <message>
        <source>The music is silent; {key} brings it back.</source>
        <translation>La música está en silencio; {key} la devuelve.</translation>
    </message>
    <message>
        <source>since the administration</source>
        <translation>desde la administración</translation>
    </message>
    <message>
        <source>since the administration, estimated from the time of day: the computer was restarted</source>
        <translation>desde la administración, estimado a partir de la hora: el equipo se reinició</translation>
    </message>
    <message>
        <source>since the opening of the session, estimated from the time of day: the computer was restarted</source>
        <translation>desde la apertura de la sesión, estimado a partir de la hora: el equipo se reinició</translation>
    </message>
    <message>
        <source>since the opening of the session; nothing was entered as given</source>
        <translation>desde la apertura de la sesión; no se anotó nada como administrado</translation>
    </message>
    <message>
        <source>{title} is playing, {level}.</source>
        <translation>Suena {title}, {level}.</translation>
    </message>
    <message>
        <source>{title} is playing.</source>
        <translation>Suena {title}.</translation>
    </message>
</context>
<context>
    <name>LongerMusicLine</name>
    <message>
        <source>Longer music: {made} of {total} pieces are there. {why}</source>
        <translation>Música larga: hay {made} de {total} piezas. {why}</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearla</translation>
    </message>
    <message>
        <source>Music is being made: {number} of {total}.</source>
        <translation>Se está creando música: {number} de {total}.</translation>
    </message>
    <message>
        <source>Once more removes the longer music; it can be made again at any time.</source>
        <translation>Otra vez elimina la música larga; se puede crear de nuevo en cualquier momento.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it?</source>
        <translation>¿Eliminarla?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The longer music is all there: {total} pieces, {size} MB.</source>
        <translation>La música larga está completa: {total} piezas, {size} MB.</translation>
    </message>
    <message>
        <source>The others are made in the background, never during a session.</source>
        <translation>Las demás se crean en segundo plano, nunca durante una sesión.</translation>
    </message>
    <message>
        <source>The others could not be made just now; the short ones that ship stand in.</source>
        <translation>Las demás no se pudieron crear ahora; las sustituyen las cortas incluidas.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for the others; the short ones that ship stand in.</source>
        <translation>Hay muy poco espacio en el disco para las demás; las sustituyen las cortas incluidas.</translation>
    </message>
    <message>
        <source>This computer cannot write them (Opus is missing); the short ones that ship stand in.</source>
        <translation>Este equipo no puede escribirlas (falta Opus); las sustituyen las cortas incluidas.</translation>
    </message>
    <message>
        <source>Until they are made, the short ones that ship stand in.</source>
        <translation>Hasta que se creen, las sustituyen las cortas incluidas.</translation>
    </message>
</context>
<context>
    <name>LookedThrough</name>
    <message numerus="yes">
        <source>%n to be decided.</source>
        <translation>
            <numerusform>%n por decidir.</numerusform>
            <numerusform>%n por decidir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be entered, reported by the helper.</source>
        <translation>
            <numerusform>%n por anotar, comunicada por el ayudante.</numerusform>
            <numerusform>%n por anotar, comunicadas por el ayudante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>By the dose, the clock there is {minutes} min ahead of this one.</source>
        <translation>Por la toma, el reloj de allí va {minutes} min adelantado respecto a este.</translation>
    </message>
    <message>
        <source>By the dose, the clock there is {minutes} min behind this one.</source>
        <translation>Por la toma, el reloj de allí va {minutes} min atrasado respecto a este.</translation>
    </message>
    <message>
        <source>Decide first about number {number}: {question}</source>
        <translation>Decida primero sobre el número {number}: {question}</translation>
    </message>
    <message numerus="yes">
        <source>Read the %n rows copied by hand back to the helper. Enter again writes them.</source>
        <translation>
            <numerusform>Lea al ayudante %n fila copiada a mano. Intro otra vez la anota.</numerusform>
            <numerusform>Lea al ayudante las %n filas copiadas a mano. Intro otra vez las anota.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new to enter.</source>
        <translation>No hay nada nuevo que anotar.</translation>
    </message>
    <message>
        <source>copied by hand</source>
        <translation>copiada a mano</translation>
    </message>
    <message>
        <source>is entered</source>
        <translation>se anota</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>se deja fuera</translation>
    </message>
</context>
<context>
    <name>LotsPage</name>
    <message>
        <source>A day is written such as 2026-11-23.</source>
        <translation>Un día se escribe así: 2026-11-23.</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Por fecha</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Por lote</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Each administration of all sessions, as it was entered; what was taken back is left out. Other medicines stand with their sessions.</source>
        <translation>Cada administración de todas las sesiones, tal como se anotó; lo retirado no figura. Los otros medicamentos están en sus sesiones.</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>From {since} to {until}. {order}.</source>
        <translation>Desde {since} hasta {until}. {order}.</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Escrito: {path}</translation>
    </message>
    <message>
        <source>such as 2026-11-23</source>
        <translation>por ejemplo 2026-11-23</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A screen was unplugged; the window is on this one now.</source>
        <translation>Se desconectó una pantalla; la ventana está ahora en esta.</translation>
    </message>
</context>
<context>
    <name>ManualScreen</name>
    <message>
        <source>Quick card of keys</source>
        <translation>Tarjeta rápida de teclas</translation>
    </message>
</context>
<context>
    <name>MeetingDay</name>
    <message>
        <source>Plan for a day</source>
        <translation>Plan para un día</translation>
    </message>
    <message>
        <source>The visit of {client} is cancelled. It stands on the client&apos;s page, with the reason.</source>
        <translation>La visita de {client} está cancelada. Queda en la página del cliente, con el motivo.</translation>
    </message>
    <message>
        <source>{client} is planned for {when}.</source>
        <translation>{client} está previsto para {when}.</translation>
    </message>
    <message>
        <source>{problem} What you filled in is still here.</source>
        <translation>{problem} Lo que rellenó sigue aquí.</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>As they were said. Nothing is needed; what stays empty is shown nowhere.</source>
        <translation>Tal como se dijeron. No hace falta nada; lo que queda vacío no aparece en ninguna parte.</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Empty, it is the intention and what to do when it is difficult</source>
        <translation>Si queda vacío: la intención y qué hacer cuando se pone difícil</translation>
    </message>
    <message>
        <source>For the room</source>
        <translation>Para la sala</translation>
    </message>
    <message>
        <source>In the client&apos;s own words</source>
        <translation>En palabras del cliente</translation>
    </message>
    <message>
        <source>One key shows the whole preparation there, and one line stands at its head.</source>
        <translation>Una tecla muestra allí toda la preparación, y una línea está en su cabecera.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What, by whom and until when. What is open stands on the client&apos;s page.</source>
        <translation>Qué, quién y hasta cuándo. Lo pendiente está en la página del cliente.</translation>
    </message>
    <message>
        <source>no session of its own</source>
        <translation>ninguna sesión en particular</translation>
    </message>
    <message>
        <source>such as: a raised hand means “come nearer”</source>
        <translation>por ejemplo: una mano levantada significa «acérquese»</translation>
    </message>
    <message>
        <source>today, unless another day stands here</source>
        <translation>hoy, salvo que aquí se escriba otro día</translation>
    </message>
    <message>
        <source>what helps, and what does not</source>
        <translation>qué ayuda y qué no</translation>
    </message>
    <message>
        <source>who can be called on, and how</source>
        <translation>a quién se puede acudir, y cómo</translation>
    </message>
</context>
<context>
    <name>MeetingNote</name>
    <message>
        <source>Add the addendum</source>
        <translation>Añadir la adenda</translation>
    </message>
    <message>
        <source>Added under {initials}.</source>
        <translation>Añadido con las iniciales {initials}.</translation>
    </message>
    <message>
        <source>Added {day} by {initials}:</source>
        <translation>Añadido el {day} por {initials}:</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note of this visit</source>
        <translation>Nota de esta visita</translation>
    </message>
    <message>
        <source>Nothing is filled in for you.</source>
        <translation>No se rellena nada por usted.</translation>
    </message>
    <message>
        <source>Once signed, the note stands as it is; what comes later is an addendum.</source>
        <translation>Una vez firmada, la nota queda como está; lo posterior es una adenda.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign as {initials}: once more</source>
        <translation>Firmar como {initials}: otra vez</translation>
    </message>
    <message>
        <source>Signed {initials}, {day}. It stands as it is.</source>
        <translation>Firmada por {initials} el {day}. Queda como está.</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>There is nothing to sign yet; the note is empty.</source>
        <translation>Aún no hay nada que firmar; la nota está vacía.</translation>
    </message>
    <message>
        <source>What is added to the signed note, under your initials.</source>
        <translation>Lo que se añade a la nota firmada, con sus iniciales.</translation>
    </message>
    <message>
        <source>Write the addendum first.</source>
        <translation>Escriba antes la adenda.</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>guardado {time}</translation>
    </message>
    <message>
        <source>{problem} The addendum is still here.</source>
        <translation>{problem} La adenda sigue aquí.</translation>
    </message>
    <message>
        <source>{problem} The note is still here on the screen, and is tried again.</source>
        <translation>{problem} La nota sigue aquí, en la pantalla, y se intentará guardar de nuevo.</translation>
    </message>
</context>
<context>
    <name>MeetingScreen</name>
    <message>
        <source>A session shows what stood when it ended. Enter puts an earlier version back above.</source>
        <translation>Una sesión muestra lo que había cuando terminó. Enter vuelve a poner arriba una versión anterior.</translation>
    </message>
    <message>
        <source>Session {number}, {day}</source>
        <translation>Sesión {number}, {day}</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
</context>
<context>
    <name>MoodPicture</name>
    <message>
        <source>Brightness</source>
        <translation>Claridad</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Calidez</translation>
    </message>
</context>
<context>
    <name>MusicAlongCard</name>
    <message>
        <source>Back to the papers</source>
        <translation>Volver a los papeles</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Copies lie in clear: anybody who has them can hear them. Only what its licence lets be copied goes along; where that is not known, nothing does.</source>
        <translation>Las copias no están cifradas: quien las tenga puede oírlas. Solo se entrega lo que su licencia permite copiar; donde no se conoce, nada.</translation>
    </message>
    <message>
        <source>Copy into a folder…</source>
        <translation>Copiar en una carpeta…</translation>
    </message>
    <message>
        <source>Living music goes along as one file of what was played, about {heard} min, {large}; in a folder there is nothing of it.</source>
        <translation>La música viva va en un solo archivo con lo que se oyó, unos {heard} min, {large}; en una carpeta no queda nada de ella.</translation>
    </message>
    <message>
        <source>Looking at the licences…</source>
        <translation>Mirando las licencias…</translation>
    </message>
    <message>
        <source>Music (*{ending})</source>
        <translation>Música (*{ending})</translation>
    </message>
    <message>
        <source>No music was played.</source>
        <translation>No sonó música.</translation>
    </message>
    <message>
        <source>None of this music may be copied.</source>
        <translation>No se permite copiar nada de esta música.</translation>
    </message>
    <message>
        <source>One file of what was played…</source>
        <translation>Un solo archivo de lo que sonó…</translation>
    </message>
    <message>
        <source>Pieces that may be copied: {count}. In a folder {minutes} min, {size}; as one file of what was played about {heard} min, {large}.</source>
        <translation>Piezas que se pueden copiar: {count}. En una carpeta, {minutes} min, {size}; como un solo archivo de lo que sonó, unos {heard} min, {large}.</translation>
    </message>
    <message>
        <source>Pieces that may be copied: {count}. In a folder {minutes} min, {size}; as one file of what was played, living music as well, about {heard} min, {large}.</source>
        <translation>Piezas que se pueden copiar: {count}. En una carpeta, {minutes} min, {size}; en un solo archivo con lo que se oyó, también la música viva, unos {heard} min, {large}.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The music to take along</source>
        <translation>La música para llevar</translation>
    </message>
    <message>
        <source>These stay here:
{pieces}</source>
        <translation>Estas se quedan aquí:
{pieces}</translation>
    </message>
    <message>
        <source>Where the folder of the music will lie</source>
        <translation>Dónde estará la carpeta de la música</translation>
    </message>
    <message>
        <source>{share} % copied</source>
        <translation>{share} % copiado</translation>
    </message>
</context>
<context>
    <name>MusicCard</name>
    <message>
        <source>Back to the phase’s mood</source>
        <translation>Volver al clima de la fase</translation>
    </message>
    <message>
        <source>Duck</source>
        <translation>Atenuar</translation>
    </message>
    <message>
        <source>Fade in</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Gentler</source>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go: {phase}</source>
        <translation>Seguir: {phase}</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>How far the piece is</source>
        <translation>Por dónde va la pieza</translation>
    </message>
    <message>
        <source>Last phase</source>
        <translation>Última fase</translation>
    </message>
    <message>
        <source>Leave out of the log</source>
        <translation>Quitar del registro</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Raise</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>Ver en el registro</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Discarded. The audit trail keeps by whom, when and why.</source>
        <translation>Descartada. El registro de auditoría conserva quién, cuándo y por qué.</translation>
    </message>
    <message>
        <source>The library opens when the unfinished session has ended.</source>
        <translation>La biblioteca se abre cuando haya terminado la sesión pendiente.</translation>
    </message>
    <message>
        <source>This session is not in the record.</source>
        <translation>Esta sesión no está en el registro.</translation>
    </message>
    <message>
        <source>This session was discarded; the audit trail says by whom, when and why.</source>
        <translation>Esta sesión fue descartada; el registro de auditoría dice quién, cuándo y por qué.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseScreen</name>
    <message>
        <source>Open the record</source>
        <translation>Abrir el registro</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>Abriendo el registro…</translation>
    </message>
    <message>
        <source>The recovery key is right</source>
        <translation>La clave de recuperación es correcta</translation>
    </message>
    <message>
        <source>Whose initials stand beside what is entered from now on? Their passphrase is the one you give now; one they had before opens the record no more. The recovery key stays as it is. Private notes stay shut until their owner types the passphrase from before, or their own slip.</source>
        <translation>¿De quién son las iniciales que figuran junto a lo que se anote desde ahora? Su frase de acceso es la que usted da ahora; la que tuviera antes ya no abre el registro. La clave de recuperación queda como está. Las notas privadas siguen cerradas hasta que quien las escribió teclee la frase de acceso de antes o su propio resguardo.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Add the addendum</source>
        <translation>Añadir la adenda</translation>
    </message>
    <message>
        <source>Add the facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Added under {initials}.</source>
        <translation>Añadido con las iniciales {initials}.</translation>
    </message>
    <message>
        <source>Added {when} by {initials}:</source>
        <translation>Añadido el {when} por {initials}:</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Format of the note</source>
        <translation>Formato de la nota</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing is filled in for you.</source>
        <translation>No se rellena nada por usted.</translation>
    </message>
    <message>
        <source>Once signed, the note stands as it is; what comes later is an addendum.</source>
        <translation>Una vez firmada, la nota queda como está; lo posterior es una adenda.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign as {initials}: once more</source>
        <translation>Firmar como {initials}: otra vez</translation>
    </message>
    <message>
        <source>Signed {initials}, {when}. It stands as it is; SHA-256 {sha256}…</source>
        <translation>Firmado {initials}, {when}. Queda como está; SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Texto fijo</translation>
    </message>
    <message>
        <source>There is nothing to sign yet; the note is empty.</source>
        <translation>Aún no hay nada que firmar; la nota está vacía.</translation>
    </message>
    <message>
        <source>What is added to the signed note, under your initials.</source>
        <translation>Lo que se añade a la nota firmada, con sus iniciales.</translation>
    </message>
    <message>
        <source>Write the addendum first.</source>
        <translation>Escriba antes la adenda.</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>guardado {time}</translation>
    </message>
    <message>
        <source>{problem} The addendum is still here.</source>
        <translation>{problem} La adenda sigue aquí.</translation>
    </message>
    <message>
        <source>{problem} The note is still here on the screen, and is tried again.</source>
        <translation>{problem} La nota sigue aquí, en la pantalla, y se intentará guardar de nuevo.</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Describe the last mark</source>
        <translation>Describir la última marca</translation>
    </message>
    <message>
        <source>Enter writes the note · Shift+Enter new line · Esc leaves, the text stays</source>
        <translation>Enter anota la nota · Mayús+Enter línea nueva · Esc sale, el texto queda</translation>
    </message>
    <message>
        <source>Enter writes the words · ↑ an earlier mark · Esc leaves</source>
        <translation>Enter anota las palabras · ↑ una marca anterior · Esc sale</translation>
    </message>
    <message>
        <source>Last mark</source>
        <translation>Última marca</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note and vitals</source>
        <translation>Nota y signos vitales</translation>
    </message>
    <message>
        <source>Note at {when}</source>
        <translation>Nota a {when}</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Such as {formats}</source>
        <translation>Por ejemplo, {formats}</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>at {then}</source>
        <translation>a las {then}</translation>
    </message>
    <message>
        <source>{differences} from before</source>
        <translation>{differences} desde antes</translation>
    </message>
</context>
<context>
    <name>NoteTabs</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Note of the record</source>
        <translation>Nota del registro</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
</context>
<context>
    <name>NothingYet</name>
    <message>
        <source>Add a folder: its files are listened to in the background, and stay as they are.</source>
        <translation>Añada una carpeta: sus archivos se escuchan en segundo plano y quedan como están.</translation>
    </message>
    <message>
        <source>Add the first folder</source>
        <translation>Añadir la primera carpeta</translation>
    </message>
    <message>
        <source>No music of your own yet</source>
        <translation>Aún no hay música propia</translation>
    </message>
    <message>
        <source>No music yet</source>
        <translation>Aún no hay música</translation>
    </message>
    <message>
        <source>Playlists made here can be chosen for a session, beside those that ship.</source>
        <translation>Las listas hechas aquí se pueden elegir para una sesión, junto a las incluidas.</translation>
    </message>
    <message>
        <source>The program then suggests a phase for each piece; you confirm it, or say better.</source>
        <translation>El programa propone después una fase para cada pieza; usted la confirma, o dice una mejor.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
</context>
<context>
    <name>NumberRows</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>What to know before calling</source>
        <translation>Qué saber antes de llamar</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién contesta</translation>
    </message>
</context>
<context>
    <name>OpenAgreements</name>
    <message numerus="yes">
        <source>%n more stand at their visits.</source>
        <translation>
            <numerusform>%n más está en su visita.</numerusform>
            <numerusform>%n más están en sus visitas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed, and open</source>
        <translation>Acordado y pendiente</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Hecho hoy</translation>
    </message>
</context>
<context>
    <name>OpenThings</name>
    <message numerus="yes">
        <source>%n more contacts are due</source>
        <translation>
            <numerusform>hay %n contacto más pendiente</numerusform>
            <numerusform>hay %n contactos más pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notes are not signed</source>
        <translation>
            <numerusform>%n nota más sin firmar</numerusform>
            <numerusform>%n notas más sin firmar</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message numerus="yes">
        <source>Companion failed at something and passed it over, %n times</source>
        <translation>
            <numerusform>Companion falló en algo y siguió adelante, %n vez</numerusform>
            <numerusform>Companion falló en algo y siguió adelante, %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact with {client}: {contact}</source>
        <translation>Contacto con {client}: {contact}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message numerus="yes">
        <source>No backup has been seen on another drive for more than %n days: connect it, or name a folder on one in Settings, Backups.</source>
        <translation>
            <numerusform>Hace más de %n día que no se ve ninguna copia en otra unidad: conéctela, o indique una carpeta en una en Ajustes, Copias de seguridad.</numerusform>
            <numerusform>Hace más de %n días que no se ve ninguna copia en otra unidad: conéctela, o indique una carpeta en una en Ajustes, Copias de seguridad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note of {client}, {day}: not signed</source>
        <translation>Nota de {client}, {day}: sin firmar</translation>
    </message>
    <message>
        <source>Note of {client}, {visit} of {day}: not signed</source>
        <translation>Nota de {client}, {visit} del {day}: sin firmar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>There has been no backup for more than two weeks: Settings, Backups makes one in a minute.</source>
        <translation>No ha habido ninguna copia de seguridad en más de dos semanas: Ajustes, Copias de seguridad hace una en un minuto.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>{asked}: {item}</source>
        <translation>{asked}: {item}</translation>
    </message>
    <message>
        <source>{failed}, last on {day}</source>
        <translation>{failed}; la última, el {day}</translation>
    </message>
</context>
<context>
    <name>OwnStateCard</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Again: let them go</source>
        <translation>Otra vez: soltarlas</translation>
    </message>
    <message>
        <source>Again: use it no longer</source>
        <translation>Otra vez: dejar de usarlo</translation>
    </message>
    <message>
        <source>How it stands with this protocol</source>
        <translation>Cómo está este protocolo</translation>
    </message>
    <message>
        <source>Let the half-done edits go</source>
        <translation>Soltar lo editado a medias</translation>
    </message>
    <message>
        <source>Somebody had to leave while editing it; Edit goes on from there.</source>
        <translation>Alguien tuvo que dejarlo a medio editar; Editar sigue desde ahí.</translation>
    </message>
    <message>
        <source>Use it no longer</source>
        <translation>Dejar de usarlo</translation>
    </message>
    <message>
        <source>Version {version}, accepted by {initials}, stays in use.</source>
        <translation>La versión {version}, aceptada por {initials}, sigue en uso.</translation>
    </message>
    <message>
        <source>Write it into the folder again</source>
        <translation>Escribirlo de nuevo en la carpeta</translation>
    </message>
    <message>
        <source>Your practice&apos;s own, from {file}. Version {version} was accepted by {initials}.</source>
        <translation>Propio de su consulta, de {file}. La versión {version} la aceptó {initials}.</translation>
    </message>
    <message>
        <source>{file} cannot be accepted:</source>
        <translation>{file} no se puede aceptar:</translation>
    </message>
    <message>
        <source>{file} cannot be used:</source>
        <translation>{file} no se puede usar:</translation>
    </message>
    <message>
        <source>{file} is another one now, changed by another program or computer: version {version}. It is not used until somebody accepts it. What is other:</source>
        <translation>{file} es otro ahora, cambiado por otro programa u ordenador: versión {version}. No se usa hasta que alguien lo acepte. Lo que cambia:</translation>
    </message>
    <message>
        <source>{file} is not in the folder any more.</source>
        <translation>{file} ya no está en la carpeta.</translation>
    </message>
    <message>
        <source>{file} lies in the folder and is not used: nobody has accepted it yet. Read it first.</source>
        <translation>{file} está en la carpeta y no se usa: nadie lo ha aceptado todavía. Léalo antes.</translation>
    </message>
</context>
<context>
    <name>OwnTimingsScreen</name>
    <message>
        <source>Cited window</source>
        <translation>Ventana citada</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>No session with an administration is over yet.</source>
        <translation>Todavía no ha terminado ninguna sesión con administración.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Own timings</source>
        <translation>Tiempos propios</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>To hand it on: only what was observed in {sessions} sessions of {clients} clients or more, in whole minutes, without dates and codes.</source>
        <translation>Para entregarla: solo lo observado en {sessions} sesiones de {clients} clientes o más, en minutos enteros, sin fechas ni códigos.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
</context>
<context>
    <name>PaperWays</name>
    <message>
        <source>A copy is open for reading; it goes when the record is locked.</source>
        <translation>Hay una copia abierta para leer; desaparece al bloquear el registro.</translation>
    </message>
    <message>
        <source>Copied. Locking the record empties the clipboard.</source>
        <translation>Copiado. Al bloquear el registro se vacía el portapapeles.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Handed to the printer: {paper}</source>
        <translation>Entregado a la impresora: {paper}</translation>
    </message>
    <message>
        <source>No program of this computer opens PDFs. Save as keeps it where you like.</source>
        <translation>Ningún programa de este equipo abre archivos PDF. Con Guardar como queda donde usted quiera.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PDF or text (*.pdf *.txt)</source>
        <translation>PDF o texto (*.pdf *.txt)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Escrito: {path}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Sheet for the client</source>
        <translation>Hoja para el cliente</translation>
    </message>
    <message>
        <source>Sheet in the order of the REMS form</source>
        <translation>Hoja en el orden del formulario REMS</translation>
    </message>
    <message>
        <source>with the client&apos;s name and what else tells who it is</source>
        <translation>con el nombre del cliente y lo demás que dice quién es</translation>
    </message>
</context>
<context>
    <name>PassphraseScreen</name>
    <message>
        <source>At least {count} characters. Six words drawn by chance are the safest; a sentence of your own is easy to remember.</source>
        <translation>Al menos {count} caracteres. Seis palabras al azar son lo más seguro; una frase propia se recuerda con facilidad.</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que tecleo</translation>
    </message>
    <message>
        <source>Suggest six words</source>
        <translation>Proponer seis palabras</translation>
    </message>
    <message>
        <source>The passphrase has {length} of at least {least} characters.</source>
        <translation>La frase de acceso tiene {length} de al menos {least} caracteres.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase de acceso otra vez</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was made yet.</source>
        <translation>Las dos frases de acceso no coinciden. Aún no se ha creado nada.</translation>
    </message>
    <message>
        <source>Write the six words down, then type them into the second line.</source>
        <translation>Escriba las seis palabras en papel y tecléelas después en la segunda línea.</translation>
    </message>
    <message>
        <source>Your initials are missing; they stand beside everything you enter.</source>
        <translation>Faltan sus iniciales; acompañan todo lo que anote.</translation>
    </message>
    <message>
        <source>Your initials, as they stand beside what you enter</source>
        <translation>Sus iniciales, tal como acompañan lo que anota</translation>
    </message>
</context>
<context>
    <name>PhaseAudition</name>
    <message>
        <source>Place in the piece</source>
        <translation>Lugar en la pieza</translation>
    </message>
    <message>
        <source>{title}: {mood}</source>
        <translation>{title}: {mood}</translation>
    </message>
</context>
<context>
    <name>PhaseMusic</name>
    <message>
        <source>All phases</source>
        <translation>Todas las fases</translation>
    </message>
    <message>
        <source>Music for {phase}</source>
        <translation>Música para {phase}</translation>
    </message>
    <message>
        <source>Phases of your own are offered the music of the phase they are like ({pairs}).</source>
        <translation>A las fases propias se les ofrece la música de la fase a la que se parecen ({pairs}).</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>As you write it</source>
        <translation>Como lo escribe</translation>
    </message>
    <message>
        <source>By which route?</source>
        <translation>¿Por qué vía?</translation>
    </message>
    <message>
        <source>Choose the route</source>
        <translation>Elija la vía</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Clock zero: {moment}.</source>
        <translation>Hora cero: {moment}.</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>Intención</translation>
    </message>
    <message>
        <source>Intention, in the client&apos;s own words</source>
        <translation>Intención, en palabras del cliente</translation>
    </message>
    <message>
        <source>Kept for the sessions to come.</source>
        <translation>Guardado para las próximas sesiones.</translation>
    </message>
    <message>
        <source>Minutes after its usual time at which a phase begins by itself. Empty: it waits for you.</source>
        <translation>Minutos tras su tiempo habitual en que una fase comienza por sí sola. Vacío: le espera a usted.</translation>
    </message>
    <message>
        <source>Minutes until a phase begins by itself</source>
        <translation>Minutos hasta que una fase comienza por sí sola</translation>
    </message>
    <message>
        <source>Music, windows and check-ins follow from the route.</source>
        <translation>La música, los intervalos y los controles dependen de la vía.</translation>
    </message>
    <message>
        <source>Phases move on after, min</source>
        <translation>Las fases pasan solas tras, min</translation>
    </message>
    <message>
        <source>Planned amount</source>
        <translation>Cantidad prevista</translation>
    </message>
    <message>
        <source>Route and protocol</source>
        <translation>Vía y protocolo</translation>
    </message>
    <message>
        <source>Vitals are asked for</source>
        <translation>Se piden signos vitales</translation>
    </message>
    <message>
        <source>Vitals were asked for at points that cannot be chosen here: please choose them.</source>
        <translation>Los signos vitales se pedían en momentos que aquí no se pueden elegir: elíjalos.</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>off: it waits for you</source>
        <translation>no: espera a usted</translation>
    </message>
    <message>
        <source>route</source>
        <translation>vía</translation>
    </message>
    <message>
        <source>“{protocol}” is not among the protocols any more: please choose the route.</source>
        <translation>«{protocol}» ya no está entre los protocolos: elija la vía.</translation>
    </message>
    <message>
        <source>“{protocol}” is version {now} now; it was {then}.</source>
        <translation>«{protocol}» está ahora en la versión {now}; entonces era la {then}.</translation>
    </message>
</context>
<context>
    <name>PlannedVersion</name>
    <message>
        <source>As planned</source>
        <translation>Como se planeó</translation>
    </message>
    <message>
        <source>Planned with version {planned}, which stays; it is not among the protocols now.</source>
        <translation>Se planeó con la versión {planned}, que se conserva; ya no está entre los protocolos.</translation>
    </message>
    <message>
        <source>Planned with version {planned}, which stays; it reads otherwise now.</source>
        <translation>Se planeó con la versión {planned}, que se conserva; hoy dice otra cosa.</translation>
    </message>
    <message>
        <source>Planned with version {planned}, which stays; version {now} is in use now.</source>
        <translation>Se planeó con la versión {planned}, que se conserva; ahora está en uso la {now}.</translation>
    </message>
    <message>
        <source>Take the one in use</source>
        <translation>Tomar la que está en uso</translation>
    </message>
    <message>
        <source>Version {now} is taken instead of {planned}, with which this was planned.</source>
        <translation>Se toma la versión {now} en lugar de la {planned}, con la que se planeó.</translation>
    </message>
</context>
<context>
    <name>PlaylistsCard</name>
    <message>
        <source>A playlist holds {most} tracks at most.</source>
        <translation>Una lista admite {most} pistas como máximo.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Name of the playlist</source>
        <translation>Nombre de la lista</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>No playlist yet</source>
        <translation>Aún no hay ninguna lista</translation>
    </message>
    <message>
        <source>Once more removes the playlist; its music stays. Ctrl+Z brings it back.</source>
        <translation>Una vez más elimina la lista; su música queda. Ctrl+Z la restituye.</translation>
    </message>
    <message>
        <source>Phase of the playlist</source>
        <translation>Fase de la lista</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Playlists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it?</source>
        <translation>¿Eliminarla?</translation>
    </message>
    <message>
        <source>Tracks of the playlist</source>
        <translation>Pistas de la lista</translation>
    </message>
    <message>
        <source>{phase} {number}</source>
        <translation>{phase} {number}</translation>
    </message>
    <message>
        <source>{title}, ships</source>
        <translation>{title}, incluida</translation>
    </message>
</context>
<context>
    <name>PracticeFlow</name>
    <message>
        <source>A session is not finished; it comes before any practice.</source>
        <translation>Hay una sesión sin terminar; va antes que cualquier práctica.</translation>
    </message>
    <message>
        <source>Companion: practice room</source>
        <translation>Companion: sala de prácticas</translation>
    </message>
    <message>
        <source>Companion: practice session</source>
        <translation>Companion: sesión de práctica</translation>
    </message>
    <message>
        <source>Deleted; nothing of it is left.</source>
        <translation>Borrada; no queda nada de ella.</translation>
    </message>
    <message>
        <source>The practice session is being made ready.</source>
        <translation>Se está preparando la sesión de práctica.</translation>
    </message>
    <message>
        <source>The practice session is thrown away; nothing is left of it.</source>
        <translation>La sesión de práctica está desechada; no queda nada de ella.</translation>
    </message>
    <message>
        <source>You went on to something else, so the practice was not begun.</source>
        <translation>Ha pasado a otra cosa, así que la práctica no se empezó.</translation>
    </message>
</context>
<context>
    <name>PracticeLeft</name>
    <message>
        <source>A practice session was interrupted. Nothing of it is in your record.</source>
        <translation>Se interrumpió una sesión de práctica. Nada de ella está en su registro.</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Seguir practicando</translation>
    </message>
    <message>
        <source>Practice session</source>
        <translation>Sesión de práctica</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Desecharla</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Checks before a session</source>
        <translation>Comprobaciones antes de una sesión</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Nombre de la consulta</translation>
    </message>
    <message>
        <source>Notice that goes along under 42 CFR Part 2</source>
        <translation>Aviso que acompaña según 42 CFR Parte 2</translation>
    </message>
    <message>
        <source>One to a line, to be ticked in Prepare before a session begins.</source>
        <translation>Una por línea; se marcan en Preparar antes de empezar una sesión.</translation>
    </message>
    <message>
        <source>Shown as soon as such an item, the ninth of the PHQ-9, was answered above 0.</source>
        <translation>Se muestra en cuanto un punto así, el noveno del PHQ-9, se respondió por encima de 0.</translation>
    </message>
    <message>
        <source>The text of § 2.32 as it is in force, from ecfr.gov: it stands on what leaves of a client who is marked so. Without it papers say that it is missing.</source>
        <translation>El texto del § 2.32 tal como está en vigor, de ecfr.gov: figura en lo que sale de un cliente así marcado. Sin él, los documentos dicen que falta.</translation>
    </message>
    <message>
        <source>What the practice does when an item is to be seen at once</source>
        <translation>Lo que hace la consulta cuando un punto debe verse enseguida</translation>
    </message>
</context>
<context>
    <name>PracticeRoomScreen</name>
    <message>
        <source>A script plays the client: no real one is in it, and nothing of it in your record.</source>
        <translation>Un guion hace de cliente: no hay ninguno real, y nada de ello está en su registro.</translation>
    </message>
    <message>
        <source>As in life</source>
        <translation>Como en la vida</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Repaso</translation>
    </message>
    <message>
        <source>Delete it: once more</source>
        <translation>Borrarla: otra vez</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Borrar esta práctica</translation>
    </message>
    <message>
        <source>Deleted; nothing of it is left.</source>
        <translation>Borrada; no queda nada de ella.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con ella</translation>
    </message>
    <message>
        <source>How fast time goes by</source>
        <translation>A qué ritmo pasa el tiempo</translation>
    </message>
    <message>
        <source>It cannot be read any more; it can be deleted.</source>
        <translation>Ya no se puede leer; se puede borrar.</translation>
    </message>
    <message>
        <source>Kept in {folder} until you delete it: the script, and the journal of what you did.</source>
        <translation>Se guarda en {folder} hasta que usted lo borre: el guion y el diario de lo que hizo.</translation>
    </message>
    <message>
        <source>Music keeps its own speed. What is chosen here holds for the whole run.</source>
        <translation>La música conserva su propia velocidad. Lo que se elige aquí vale para toda la práctica.</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message>
        <source>Practice room</source>
        <translation>Sala de prácticas</translation>
    </message>
    <message>
        <source>Read the debrief</source>
        <translation>Leer el repaso</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Guiones</translation>
    </message>
    <message>
        <source>Scripts of your own, as files in {folder}, stand here as well.</source>
        <translation>Los guiones propios, como ficheros en {folder}, también figuran aquí.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>El guion</translation>
    </message>
    <message>
        <source>There is no script here.</source>
        <translation>Aquí no hay ningún guion.</translation>
    </message>
    <message>
        <source>What was played</source>
        <translation>Lo que se representó</translation>
    </message>
    <message>
        <source>{times} times faster</source>
        <translation>{times} veces más deprisa</translation>
    </message>
    <message>
        <source>{times}×</source>
        <translation>{times}×</translation>
    </message>
</context>
<context>
    <name>PracticeStrip</name>
    <message>
        <source>A sample client; nothing of this goes into your record.</source>
        <translation>Un cliente de muestra; nada de esto entra en su registro.</translation>
    </message>
    <message>
        <source>Leave the practice room</source>
        <translation>Dejar la sala de prácticas</translation>
    </message>
    <message>
        <source>Practice room</source>
        <translation>Sala de prácticas</translation>
    </message>
    <message>
        <source>Practice session</source>
        <translation>Sesión de práctica</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Desecharla</translation>
    </message>
    <message>
        <source>{script}: a script plays a sample client; nothing of this goes into your record.</source>
        <translation>{script}: un guion hace de un cliente de muestra; nada de esto llega a su registro.</translation>
    </message>
</context>
<context>
    <name>PractitionersScreen</name>
    <message>
        <source>Add a practitioner</source>
        <translation>Añadir un profesional</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Preguntando al llavero…</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Changing it takes a few seconds, however large the record is.</source>
        <translation>Cambiarla lleva unos segundos, por grande que sea el registro.</translation>
    </message>
    <message>
        <source>Each opens the record by a passphrase of their own; their initials stand beside what they enter and in the audit trail.</source>
        <translation>Cada persona abre el registro con su propia frase de acceso; sus iniciales acompañan lo que anota y constan en el registro de auditoría.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verlo</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Hacer una nueva</translation>
    </message>
    <message>
        <source>Make a new slip</source>
        <translation>Hacer un resguardo nuevo</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Hacer uno</translation>
    </message>
    <message>
        <source>None was ever written down: a forgotten passphrase would shut the record for good.</source>
        <translation>Nunca se apuntó ninguna: una frase de acceso olvidada cerraría el registro para siempre.</translation>
    </message>
    <message>
        <source>None was written down: a forgotten passphrase would shut your private notes for good.</source>
        <translation>No se anotó ninguno: una frase de acceso olvidada cerraría sus notas privadas para siempre.</translation>
    </message>
    <message>
        <source>None. In an envelope, it would open your private notes to the practice without you.</source>
        <translation>Ninguno. En un sobre, abriría sus notas privadas a la consulta sin usted.</translation>
    </message>
    <message>
        <source>Open private notes with a sealed slip</source>
        <translation>Abrir notas privadas con un resguardo sellado</translation>
    </message>
    <message>
        <source>Opens the record when the program starts, for whoever is logged in to this computer. It is only ever one way more: your passphrase stays, and is asked for after every lock.</source>
        <translation>Abre el registro al iniciar el programa, para quien haya entrado en este equipo. Es solo una vía más: su frase de acceso queda, y se pide tras cada bloqueo.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Passphrases and keys</source>
        <translation>Frases de acceso y claves</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Profesionales</translation>
    </message>
    <message>
        <source>Practitioners and keys</source>
        <translation>Profesionales y claves</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove {initials}</source>
        <translation>Quitar a {initials}</translation>
    </message>
    <message>
        <source>Remove {initials}?</source>
        <translation>¿Quitar a {initials}?</translation>
    </message>
    <message>
        <source>Signed in as {initials}</source>
        <translation>Sesión iniciada como {initials}</translation>
    </message>
    <message>
        <source>Slip for your private notes</source>
        <translation>Resguardo para sus notas privadas</translation>
    </message>
    <message>
        <source>Somebody has written it down. A new one puts it out of use.</source>
        <translation>Alguien la ha apuntado. Una nueva la deja sin efecto.</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>Dejar de usarlo</translation>
    </message>
    <message>
        <source>The practice holds a sealed slip since {day}. Its use would be told to you.</source>
        <translation>La consulta guarda un resguardo sellado desde el {day}. Si se usara, usted lo sabría.</translation>
    </message>
    <message>
        <source>The practice holds one of: {list}.</source>
        <translation>La consulta guarda uno de: {list}.</translation>
    </message>
    <message>
        <source>The practice&apos;s sealed slip</source>
        <translation>El resguardo sellado de la consulta</translation>
    </message>
    <message>
        <source>The practice&apos;s sealed slip opens them still.</source>
        <translation>El resguardo sellado de la consulta las sigue abriendo.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain</source>
        <translation>El llavero de este equipo</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>You have written it down. It opens your private notes; the recovery key never does.</source>
        <translation>Lo ha anotado. Abre sus notas privadas; la clave de recuperación nunca lo hace.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>sesión iniciada</translation>
    </message>
    <message>
        <source>{initials} opens the record no more.</source>
        <translation>{initials} ya no abre el registro.</translation>
    </message>
    <message>
        <source>{initials} will open this record no more; what {initials} entered stays. Copies of the data folder made before today still open by the old passphrase. Private notes of {initials} stay sealed, and the initials stay theirs.</source>
        <translation>{initials} ya no abrirá este registro; lo que {initials} anotó se queda. Las copias de la carpeta de datos hechas antes de hoy se abren todavía con la frase de acceso antigua. Las notas privadas de {initials} siguen selladas, y las iniciales siguen siendo suyas.</translation>
    </message>
</context>
<context>
    <name>PreStartLines</name>
    <message numerus="yes">
        <source>%n before the start</source>
        <translation>
            <numerusform>%n antes de empezar</numerusform>
            <numerusform>%n antes de empezar</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>What stays open is asked in the room, too, and kept as not answered. Nothing waits.</source>
        <translation>Lo que quede abierto se pregunta también en la sala y se guarda como sin responder. Nada espera.</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Qué se decidió</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Quién lo decidió</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n comprobación</numerusform>
            <numerusform>%n comprobaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Y {count} más.</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Despierto</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de comenzar</translation>
    </message>
    <message>
        <source>Being looked at: {names}</source>
        <translation>Se está mirando: {names}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Everything is ready.</source>
        <translation>Todo está listo.</translation>
    </message>
    <message>
        <source>Fine.</source>
        <translation>Bien.</translation>
    </message>
    <message>
        <source>Fine: {names}</source>
        <translation>Bien: {names}</translation>
    </message>
    <message>
        <source>Looking.</source>
        <translation>Mirando.</translation>
    </message>
    <message>
        <source>Looking; you can begin at any time.</source>
        <translation>Mirando; puede comenzar en cualquier momento.</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonoridad</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>No del todo.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>One thing to know; you can begin all the same.</source>
        <translation>Una cosa que saber; puede comenzar.</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Sin avisos</translation>
    </message>
    <message>
        <source>Reminder.</source>
        <translation>Recordatorio.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Stop the sound</source>
        <translation>Parar el sonido</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Sonido de prueba</translation>
    </message>
    <message>
        <source>{count} things to know; you can begin all the same.</source>
        <translation>{count} cosas que saber; puede comenzar.</translation>
    </message>
</context>
<context>
    <name>PreparationPage</name>
    <message>
        <source>Intention of this session</source>
        <translation>Intención de esta sesión</translation>
    </message>
    <message>
        <source>No preparation visit is written down.</source>
        <translation>No hay ninguna visita de preparación anotada.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Preparación</translation>
    </message>
</context>
<context>
    <name>PrepareScreen</name>
    <message>
        <source>As on {day}: route, vitals and music. The amount is yours to enter.</source>
        <translation>Como el {day}: vía, signos vitales y música. La cantidad la anota usted.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Comenzar</translation>
    </message>
    <message>
        <source>No protocol could be read, so there is nothing to plan from. The notices on Today say why.</source>
        <translation>No se pudo leer ningún protocolo, así que no hay de qué planificar. Los avisos en Hoy dicen por qué.</translation>
    </message>
    <message>
        <source>Open: {names}</source>
        <translation>Abierto: {names}</translation>
    </message>
    <message>
        <source>Plan for a day</source>
        <translation>Plan para un día</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Still to choose: {names}</source>
        <translation>Falta por elegir: {names}</translation>
    </message>
    <message>
        <source>The session of {client} is not finished; Today offers to resume it. You can look ahead here, and begin once that one has ended.</source>
        <translation>La sesión de {client} no ha terminado; Hoy ofrece reanudarla. Aquí puede ir preparando, y comenzar cuando aquella haya terminado.</translation>
    </message>
    <message>
        <source>{count} things are open</source>
        <translation>{count} cosas abiertas</translation>
    </message>
    <message>
        <source>{problem} The session has not begun; what you filled in is still here.</source>
        <translation>{problem} La sesión no ha comenzado; lo que rellenó sigue aquí.</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Choose a printer…</source>
        <translation>Elegir impresora…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>No printer is set up on this computer: the paper can be printed to a PDF.</source>
        <translation>En este equipo no hay ninguna impresora: el papel se puede imprimir en un PDF.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>PrivateNoteCard</name>
    <message>
        <source>A psychotherapy note of {initials}. It stays outside search and exports unless you ask for it.</source>
        <translation>Una nota de psicoterapia de {initials}. Queda fuera de la búsqueda y de las exportaciones si usted no la pide.</translation>
    </message>
    <message>
        <source>A psychotherapy note. Only {initials} opens it, and not by the recovery key; it stays outside search and exports unless you ask for it.</source>
        <translation>Una nota de psicoterapia. Solo la abre {initials}, y no con la clave de recuperación; queda fuera de la búsqueda y de las exportaciones si usted no la pide.</translation>
    </message>
    <message>
        <source>Give private notes a passphrase of their own</source>
        <translation>Dar a las notas privadas su propia frase de acceso</translation>
    </message>
    <message>
        <source>Not yet sealed: the key of the record opens these notes, too. They are sealed, after a backup, when you next unlock by your passphrase outside a session.</source>
        <translation>Todavía sin sellar: la clave del registro también abre estas notas. Se sellan, tras una copia de seguridad, la próxima vez que abra con su frase de acceso fuera de una sesión.</translation>
    </message>
    <message>
        <source>Only here and not in the record: {matters}. Others may need it; the record is its place.</source>
        <translation>Solo aquí y no en el registro: {matters}. Otras personas pueden necesitarlo; su lugar es el registro.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Passphrase of the private notes</source>
        <translation>Frase de acceso de las notas privadas</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Nota privada</translation>
    </message>
    <message>
        <source>Private notes are shut. Type your passphrase. If it was set anew by the recovery key, type the one you had before, or your own slip; they are kept until then.</source>
        <translation>Las notas privadas están cerradas. Teclee su frase de acceso. Si se cambió con la clave de recuperación, teclee la que tenía antes o su propio resguardo; se conservan hasta entonces.</translation>
    </message>
    <message>
        <source>Private notes have a passphrase of their own now.</source>
        <translation>Las notas privadas tienen ahora su propia frase de acceso.</translation>
    </message>
    <message>
        <source>Private notes open by your passphrase again.</source>
        <translation>Las notas privadas se abren de nuevo con su frase de acceso.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Take their own passphrase away</source>
        <translation>Quitarles su propia frase de acceso</translation>
    </message>
    <message>
        <source>What you make of the conversation, for yourself.</source>
        <translation>Lo que usted saca de la conversación, para sí.</translation>
    </message>
    <message>
        <source>Your passphrase will open private notes no more then; only this one and your own slip will: write it down and keep it safe.</source>
        <translation>Su frase de acceso ya no abrirá entonces las notas privadas; solo lo harán esta y su propio resguardo: anótela y guárdela bien.</translation>
    </message>
    <message>
        <source>a dose</source>
        <translation>una dosis</translation>
    </message>
    <message>
        <source>a safety event</source>
        <translation>un incidente de seguridad</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>guardado {time}</translation>
    </message>
    <message>
        <source>times</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>vital signs</source>
        <translation>signos vitales</translation>
    </message>
    <message>
        <source>{problem} The private note is still here, and is tried again.</source>
        <translation>{problem} La nota privada sigue aquí y se intentará guardar de nuevo.</translation>
    </message>
</context>
<context>
    <name>ProtocolEditor</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and use</source>
        <translation>Guardar y usar</translation>
    </message>
    <message>
        <source>Saved, and in use from now on: version {version}. Earlier sessions keep theirs.</source>
        <translation>Guardado y en uso desde ahora: versión {version}. Las sesiones anteriores conservan la suya.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{file}. What you edit is kept as you type; it is used once you save it.</source>
        <translation>{file}. Lo que edita se conserva mientras escribe; se usa una vez que lo guarda.</translation>
    </message>
    <message>
        <source>{problem} What you edited is still here, and is tried again.</source>
        <translation>{problem} Lo que editó sigue aquí y se intenta de nuevo.</translation>
    </message>
    <message>
        <source>{where}: {problem}. Until then the course stands as it was.</source>
        <translation>{where}: {problem}. Hasta entonces el curso queda como estaba.</translation>
    </message>
    <message>
        <source>“{typed}” cannot be read there</source>
        <translation>«{typed}» no se puede leer ahí</translation>
    </message>
</context>
<context>
    <name>ProtocolReading</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked on the way</source>
        <translation>Lo que se pregunta en el camino</translation>
    </message>
    <message>
        <source>Checklist before leaving</source>
        <translation>Lista antes de irse</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Sent in afterwards</source>
        <translation>Se envía después</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>The clock begins when: {zero}.</source>
        <translation>El reloj comienza cuando: {zero}.</translation>
    </message>
    <message>
        <source>Usual windows</source>
        <translation>Intervalos habituales</translation>
    </message>
    <message>
        <source>Version {version}, file {id}, licence {licence}.</source>
        <translation>Versión {version}, archivo {id}, licencia {licence}.</translation>
    </message>
    <message>
        <source>{name}: within {days} ({source})</source>
        <translation>{name}: en {days} ({source})</translation>
    </message>
    <message>
        <source>{name}: {start} to {end} min. {about}</source>
        <translation>{name}: de {start} a {end} min. {about}</translation>
    </message>
</context>
<context>
    <name>ProtocolsPage</name>
    <message>
        <source>Choose the folder of your protocols</source>
        <translation>Elegir la carpeta de sus protocolos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Folder of your protocols</source>
        <translation>Carpeta de sus protocolos</translation>
    </message>
    <message>
        <source>Never the data folder ({data}), and no folder around it: the record must not be synced. Empty, there is none, and what was accepted stays in use.</source>
        <translation>Nunca la carpeta de datos ({data}) ni una que la contenga: el registro no debe sincronizarse. Vacío, no hay ninguna, y lo aceptado sigue en uso.</translation>
    </message>
    <message>
        <source>Protocols of your own are files in a folder that you choose. It may be synced with other computers of the practice, and others may edit the files: what is other there is shown under Protocols, and is not used until somebody accepts it. It holds no word about any client.</source>
        <translation>Los protocolos propios son archivos en una carpeta que usted elige. Puede sincronizarse con otros ordenadores de la consulta, y otras personas pueden editar los archivos: lo que cambie se muestra en Protocolos y no se usa hasta que alguien lo acepte. No contiene ninguna palabra sobre ningún cliente.</translation>
    </message>
    <message>
        <source>The folder of your protocols</source>
        <translation>La carpeta de sus protocolos</translation>
    </message>
    <message>
        <source>There is no folder of own protocols any more; what was accepted stays in use.</source>
        <translation>Ya no hay carpeta de protocolos propios; lo aceptado sigue en uso.</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Usar esta carpeta</translation>
    </message>
    <message>
        <source>Your protocols lie in {folder} from now on.</source>
        <translation>Sus protocolos están en {folder} desde ahora.</translation>
    </message>
</context>
<context>
    <name>ProtocolsScreen</name>
    <message>
        <source>A protocol to bring in</source>
        <translation>Un protocolo para traer</translation>
    </message>
    <message>
        <source>A route with its windows, its phases and what is asked on the way. Each is a file.</source>
        <translation>Una vía con sus intervalos, sus fases y lo que se pregunta por el camino. Cada uno es un archivo.</translation>
    </message>
    <message>
        <source>Bring in…</source>
        <translation>Traer…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Entregar…</translation>
    </message>
    <message>
        <source>It lies in the folder now. It is used once somebody has accepted it.</source>
        <translation>Ahora está en la carpeta. Se usa cuando alguien lo haya aceptado.</translation>
    </message>
    <message>
        <source>No protocol could be read. The notices on Today say why.</source>
        <translation>No se pudo leer ningún protocolo. Los avisos de Hoy dicen por qué.</translation>
    </message>
    <message>
        <source>Own timings</source>
        <translation>Tiempos propios</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protocolos</translation>
    </message>
    <message>
        <source>Protocols (*.toml)</source>
        <translation>Protocolos (*.toml)</translation>
    </message>
    <message>
        <source>Where the protocol goes</source>
        <translation>Adónde va el protocolo</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
    <message>
        <source>half edited</source>
        <translation>a medio editar</translation>
    </message>
</context>
<context>
    <name>QuickCard</name>
    <message>
        <source>Companion: the keys</source>
        <translation>Companion: las teclas</translation>
    </message>
</context>
<context>
    <name>QuickLog</name>
    <message>
        <source>First effect</source>
        <translation>Primer efecto</translation>
    </message>
    <message>
        <source>Meds</source>
        <translation>Fármaco</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Quick log</source>
        <translation>Registro rápido</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retorno</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Contacto</translation>
    </message>
</context>
<context>
    <name>QuitBar</name>
    <message>
        <source>A session is under way. Closed now, the program leaves it running: the clock and the music go on, everything entered is kept, and you can resume when you open it again.</source>
        <translation>Hay una sesión en curso. Si se cierra ahora, el programa la deja en marcha: el reloj y la música siguen, todo lo anotado se conserva, y podrá reanudarla al abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>Closing the program</source>
        <translation>Cerrando el programa</translation>
    </message>
    <message>
        <source>Not all that was entered is stored yet: closed now, the program may lose it. The steady line says what is wrong; the clock and the music go on either way.</source>
        <translation>Aún no está guardado todo lo anotado: si se cierra ahora, el programa puede perderlo. La línea fija dice qué ocurre; el reloj y la música siguen en cualquier caso.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>It is written down</source>
        <translation>Está apuntada</translation>
    </message>
    <message>
        <source>Nothing is written on this computer unless you save it. Whoever has the page, or its file, can open the record.</source>
        <translation>No se escribe nada en este equipo si usted no lo guarda. Quien tenga la página, o su archivo, puede abrir el registro.</translation>
    </message>
    <message>
        <source>Nothing is written on this computer unless you save it. Whoever has the page, or its file, can open your private notes.</source>
        <translation>No se escribe nada en este equipo si usted no lo guarda. Quien tenga la página, o su archivo, puede abrir sus notas privadas.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Slip for private notes</source>
        <translation>Resguardo para notas privadas</translation>
    </message>
    <message>
        <source>That is not the last group of the key. It is the part after the last dash.</source>
        <translation>Ese no es el último grupo de la clave. Es la parte tras el último guion.</translation>
    </message>
    <message>
        <source>The last group of the key</source>
        <translation>El último grupo de la clave</translation>
    </message>
    <message>
        <source>The slip for your private notes</source>
        <translation>El resguardo para sus notas privadas</translation>
    </message>
    <message>
        <source>To be sure it was written down, type its last group</source>
        <translation>Para asegurarse de que quedó apuntada, teclee su último grupo</translation>
    </message>
    <message>
        <source>Write it on paper and keep it somewhere else than this computer. It opens the record if the passphrase is forgotten. Without either of them nobody can open it, we included.</source>
        <translation>Apúntela en papel y guárdela en otro lugar que este equipo. Abre el registro si se olvida la frase de acceso. Sin ninguna de las dos nadie puede abrirlo, tampoco nosotros.</translation>
    </message>
    <message>
        <source>Write it on paper and keep it where only you get at it. It opens your private notes if your passphrase is forgotten; the recovery key never does. Without either of the two nobody can read them, we included.</source>
        <translation>Anótelo en papel y guárdelo donde solo usted lo alcance. Abre sus notas privadas si olvida su frase de acceso; la clave de recuperación nunca lo hace. Sin ninguna de las dos cosas nadie puede leerlas, tampoco nosotros.</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Su clave de recuperación</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyScreen</name>
    <message>
        <source>A new recovery key</source>
        <translation>Una clave de recuperación nueva</translation>
    </message>
    <message>
        <source>A recovery key is still missing</source>
        <translation>Aún falta una clave de recuperación</translation>
    </message>
    <message>
        <source>A slip for your private notes</source>
        <translation>Un resguardo para sus notas privadas</translation>
    </message>
    <message>
        <source>It counts, in place of any before, once its last group was typed back.</source>
        <translation>Vale, en lugar de cualquiera anterior, una vez tecleado su último grupo.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>None was ever written down. This is a new one; it counts once it was typed back.</source>
        <translation>Nunca se apuntó ninguna. Esta es nueva; cuenta una vez tecleada de vuelta.</translation>
    </message>
    <message>
        <source>The old one opens the record until the last group of this one was typed back.</source>
        <translation>La anterior abre el registro hasta que se teclee de vuelta el último grupo de esta.</translation>
    </message>
</context>
<context>
    <name>ReplaceQuestion</name>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambos</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Reemplazarlo</translation>
    </message>
    <message>
        <source>There is something named {name} already, from {day}, {time}.</source>
        <translation>Ya hay algo llamado {name}, del {day}, {time}.</translation>
    </message>
</context>
<context>
    <name>ReplayCard</name>
    <message>
        <source>Closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Hear the music</source>
        <translation>Oír la música</translation>
    </message>
    <message>
        <source>Part of the timeline that is seen</source>
        <translation>Parte de la línea de tiempo que se ve</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Repasar</translation>
    </message>
    <message>
        <source>Show {kind} alone</source>
        <translation>Mostrar solo: {kind}</translation>
    </message>
    <message>
        <source>Stop the music</source>
        <translation>Parar la música</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>♪ {title} at {place}</source>
        <translation>♪ {title} en {place}</translation>
    </message>
</context>
<context>
    <name>ReplayLine</name>
    <message>
        <source>Timeline, with a playhead</source>
        <translation>Línea de tiempo, con un cabezal</translation>
    </message>
</context>
<context>
    <name>ReplayMusic</name>
    <message>
        <source>No music was heard at this minute.</source>
        <translation>En este minuto no sonaba música.</translation>
    </message>
    <message>
        <source>The music of this minute is being made again; it is heard in a moment.</source>
        <translation>La música de este minuto se está haciendo de nuevo; se oirá en un momento.</translation>
    </message>
</context>
<context>
    <name>ResponsesScreen</name>
    <message>
        <source>A total scored elsewhere…</source>
        <translation>Un total puntuado en otro sitio…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answered on {day}</source>
        <translation>Respondido el {day}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Ask {name}</source>
        <translation>Preguntar {name}</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Todavía no se ha preguntado nada.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation>Cuestionarios</translation>
    </message>
    <message>
        <source>Really take it back?</source>
        <translation>¿Retirarlo de verdad?</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Lo respondido</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>To be seen</source>
        <translation>Por ver</translation>
    </message>
    <message>
        <source>Who saw it, and what followed</source>
        <translation>Quién lo vio y qué se hizo</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>Write who saw it first, in a word or two.</source>
        <translation>Anote primero quién lo vio, en una o dos palabras.</translation>
    </message>
    <message>
        <source>{item}: {questionnaire}, {day}</source>
        <translation>{item}: {questionnaire}, {day}</translation>
    </message>
    <message>
        <source>{questionnaire}: {result}</source>
        <translation>{questionnaire}: {result}</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Backups ({ending})</source>
        <translation>Copias de seguridad ({ending})</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Elegir la copia</translation>
    </message>
    <message>
        <source>Choose the folder around it</source>
        <translation>Elegir la carpeta que la contendrá</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Erased again, as in the record here: {count}.</source>
        <translation>Borrados de nuevo, como en el registro de aquí: {count}.</translation>
    </message>
    <message>
        <source>It is opened and checked, and becomes the record of this computer, which has none yet. The backup itself stays as it is.</source>
        <translation>Se abre y se comprueba, y pasa a ser el registro de este equipo, que aún no tiene ninguno. La copia queda como está.</translation>
    </message>
    <message>
        <source>It is opened by: {command}</source>
        <translation>Se abre con: {command}</translation>
    </message>
    <message>
        <source>It is opened, checked, and unpacked into the new folder. The record on this computer stays as it is, and is the one that opens here; nothing is written over.</source>
        <translation>Se abre, se comprueba y se desempaqueta en la carpeta nueva. El registro de este equipo queda como está, y es el que se abre aquí; no se sobrescribe nada.</translation>
    </message>
    <message>
        <source>It opens with the passphrase of the day it was made.</source>
        <translation>Se abre con la frase de acceso del día en que se hizo.</translation>
    </message>
    <message>
        <source>Passphrase or recovery key of that day</source>
        <translation>Frase de acceso o clave de recuperación de aquel día</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restaurarla</translation>
    </message>
    <message>
        <source>Restore it all the same</source>
        <translation>Restaurarla de todos modos</translation>
    </message>
    <message>
        <source>Say which backup: choose its file.</source>
        <translation>Diga qué copia: elija su archivo.</translation>
    </message>
    <message>
        <source>Say which new folder it goes to.</source>
        <translation>Diga a qué carpeta nueva va.</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>La copia</translation>
    </message>
    <message>
        <source>The backup is being opened and checked; this takes some seconds.</source>
        <translation>La copia se está abriendo y comprobando; tarda unos segundos.</translation>
    </message>
    <message>
        <source>The backup is whole, and restored. Sessions: {sessions}, entries: {entries}.</source>
        <translation>La copia está entera y restaurada. Sesiones: {sessions}, anotaciones: {entries}.</translation>
    </message>
    <message>
        <source>The new folder</source>
        <translation>La carpeta nueva</translation>
    </message>
    <message>
        <source>This backup was made on {day}, {time} ({size}).</source>
        <translation>Esta copia se hizo el {day}, {time} ({size}).</translation>
    </message>
    <message>
        <source>Type the passphrase, or the recovery key, of the day it was made.</source>
        <translation>Escriba la frase de acceso, o la clave de recuperación, del día en que se hizo.</translation>
    </message>
    <message>
        <source>Who was erased since it was made could not be read from the record here.</source>
        <translation>No se pudo leer del registro de aquí a quién se borró desde que se hizo.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dark room</source>
        <translation>Sala a oscuras</translation>
    </message>
    <message>
        <source>From home</source>
        <translation>De casa</translation>
    </message>
    <message>
        <source>Take back the end</source>
        <translation>Deshacer el final</translation>
    </message>
    <message>
        <source>Turn the light on</source>
        <translation>Encender la luz</translation>
    </message>
    <message>
        <source>Written down. A note that was drafted before does not have it yet.</source>
        <translation>Anotado. Una nota redactada antes todavía no lo contiene.</translation>
    </message>
    <message>
        <source>{client}, session {number}</source>
        <translation>{client}, sesión {number}</translation>
    </message>
    <message>
        <source>{problem} Nothing was changed; open the session again.</source>
        <translation>{problem} No se ha cambiado nada; abra la sesión de nuevo.</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
</context>
<context>
    <name>RouteCourse</name>
    <message>
        <source>At home</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Before you begin</source>
        <translation>Antes de comenzar</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Emergency card as a PDF</source>
        <translation>Tarjeta de emergencia en PDF</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>The music of {phase} is not there any more: please choose another.</source>
        <translation>La música de {phase} ya no está: elija otra.</translation>
    </message>
    <message>
        <source>What follows from the route</source>
        <translation>Lo que resulta de la vía</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Intervalos</translation>
    </message>
</context>
<context>
    <name>SavedFormOffer</name>
    <message>
        <source>A half-filled form</source>
        <translation>Un formulario a medias</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Seguir con él</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>The form for {client} that was left half filled on {day} at {time} is kept.</source>
        <translation>Se conserva el formulario de {client} que quedó a medias el {day} a las {time}.</translation>
    </message>
    <message>
        <source>The form that was left half filled on {day} at {time} is kept.</source>
        <translation>Se conserva el formulario que quedó a medias el {day} a las {time}.</translation>
    </message>
</context>
<context>
    <name>ScreenStack</name>
    <message>
        <source>{problem} Your words are on this screen only. Leave it again to go without them.</source>
        <translation>{problem} Sus palabras solo están en esta pantalla. Vuelva a salir de ella para irse sin ellas.</translation>
    </message>
</context>
<context>
    <name>SealedKey</name>
    <message>
        <source>Nothing is written on this computer unless you save it. Whoever has the page, or its file, and the record can use it.</source>
        <translation>No se escribe nada en este equipo si usted no lo guarda. Quien tenga la página, o su archivo, y el registro puede usarlo.</translation>
    </message>
    <message>
        <source>Print the page, put it into an envelope, seal it, and sign across the flap. It is shown this once, and is another one than your own slip: neither opens in the place of the other.</source>
        <translation>Imprima la página, métala en un sobre, ciérrelo y firme sobre la solapa. Se muestra solo esta vez y no es su propio resguardo: ninguno abre en el lugar del otro.</translation>
    </message>
    <message>
        <source>Sealed slip</source>
        <translation>Resguardo sellado</translation>
    </message>
    <message>
        <source>The sealed slip for the practice</source>
        <translation>El resguardo sellado para la consulta</translation>
    </message>
</context>
<context>
    <name>SealedReadingScreen</name>
    <message>
        <source>Before a word is shown, the audit trail says who opened them, whose they are and why.</source>
        <translation>Antes de que se vea una palabra, el registro de auditoría dice quién las abrió, de quién son y por qué.</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Elegir dónde va el archivo</translation>
    </message>
    <message>
        <source>Choose whose</source>
        <translation>Elija de quién</translation>
    </message>
    <message>
        <source>Choose whose private notes these are.</source>
        <translation>Elija de quién son estas notas privadas.</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Elija el motivo</translation>
    </message>
    <message>
        <source>Choose why they are opened.</source>
        <translation>Elija por qué se abren.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>It stands in the audit trail, and {initials} is told at the next unlock.</source>
        <translation>Consta en el registro de auditoría, y {initials} lo sabrá la próxima vez que desbloquee.</translation>
    </message>
    <message>
        <source>Open private notes with a sealed slip</source>
        <translation>Abrir notas privadas con un resguardo sellado</translation>
    </message>
    <message>
        <source>Open them</source>
        <translation>Abrirlas</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notas privadas</translation>
    </message>
    <message>
        <source>Private notes of {initials}</source>
        <translation>Notas privadas de {initials}</translation>
    </message>
    <message>
        <source>Say where the file goes.</source>
        <translation>Diga adónde va el archivo.</translation>
    </message>
    <message>
        <source>Shut them</source>
        <translation>Cerrarlas</translation>
    </message>
    <message>
        <source>Small letters, and spaces in place of the dashes, will do.</source>
        <translation>Valen las minúsculas, y espacios en lugar de guiones.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>The file is not encrypted, and the audit trail says that you wrote it. Keep it sealed.</source>
        <translation>El archivo no está cifrado, y el registro de auditoría dice que usted lo escribió. Guárdelo cerrado.</translation>
    </message>
    <message>
        <source>The trail keeps this for good, and their owner is told it at the next unlock.</source>
        <translation>El registro de auditoría lo conserva para siempre, y quien las escribió lo sabrá la próxima vez que desbloquee.</translation>
    </message>
    <message>
        <source>They are read here, and not written. Esc shuts them; the slip opens them again.</source>
        <translation>Aquí se leen y no se escriben. Esc las cierra; el resguardo las abre de nuevo.</translation>
    </message>
    <message>
        <source>Type what stands on the slip.</source>
        <translation>Teclee lo que figura en el resguardo.</translation>
    </message>
    <message>
        <source>What stands on the slip</source>
        <translation>Lo que figura en el resguardo</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Adónde va el archivo</translation>
    </message>
    <message>
        <source>Whose private notes</source>
        <translation>Notas privadas de quién</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Porqué</translation>
    </message>
    <message>
        <source>Write them to a file</source>
        <translation>Escribirlas en un archivo</translation>
    </message>
    <message>
        <source>Writing it into the audit trail…</source>
        <translation>Anotándolo en el registro de auditoría…</translation>
    </message>
    <message>
        <source>Written: {path}.</source>
        <translation>Escrito: {path}.</translation>
    </message>
    <message>
        <source>{initials} has written no private note.</source>
        <translation>{initials} no ha escrito ninguna nota privada.</translation>
    </message>
</context>
<context>
    <name>SealedSlipScreen</name>
    <message>
        <source>A new one</source>
        <translation>Uno nuevo</translation>
    </message>
    <message>
        <source>A second key to your private notes, on paper, for an envelope that the practice keeps sealed. Whoever opens it reads all of them, and writes nothing. The audit trail says who and why before a word is shown, and you are told at your next unlock.</source>
        <translation>Una segunda clave de sus notas privadas, en papel, para un sobre que la consulta guarda cerrado. Quien lo abra las lee todas y no escribe nada. El registro de auditoría dice quién y por qué antes de que se vea una palabra, y usted lo sabrá la próxima vez que desbloquee.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>I consent: make the slip</source>
        <translation>Consiento: hacer el resguardo</translation>
    </message>
    <message>
        <source>I consent: whoever opens the envelope may read all my private notes, those I write from now on among them, without me and after my death.</source>
        <translation>Consiento: quien abra el sobre puede leer todas mis notas privadas, también las que escriba desde ahora, sin mí y después de mi muerte.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>It opens your private notes to the practice when you cannot.</source>
        <translation>Abre sus notas privadas a la consulta cuando usted no puede.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Looking at the passphrase…</source>
        <translation>Comprobando la frase de acceso…</translation>
    </message>
    <message>
        <source>No, make none</source>
        <translation>No, no hacer ninguno</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>No se hizo nada.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>The practice holds a sealed slip since {day}.</source>
        <translation>La consulta guarda un resguardo sellado desde el {day}.</translation>
    </message>
    <message>
        <source>The practice holds no sealed slip of yours.</source>
        <translation>La consulta no guarda ningún resguardo sellado suyo.</translation>
    </message>
    <message>
        <source>The practice&apos;s sealed slip</source>
        <translation>El resguardo sellado de la consulta</translation>
    </message>
    <message>
        <source>The slip in the envelope will open nothing any more. Destroy it then.</source>
        <translation>El resguardo del sobre ya no abrirá nada. Destrúyalo entonces.</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Teclee antes su frase de acceso.</translation>
    </message>
    <message>
        <source>You can take it back at any time; a new one puts the one before out of use.</source>
        <translation>Puede retirarlo en cualquier momento; uno nuevo deja sin efecto el anterior.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>Your passphrase, to show that it is you</source>
        <translation>Su frase de acceso, para mostrar que es usted</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Mejor coincidencia primero</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Clients, notes and entries. Private notes are never looked through.</source>
        <translation>Clientes, notas y anotaciones. Nunca se busca en las notas privadas.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Entry, {time}</source>
        <translation>Anotación, {time}</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más reciente primero</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing has these words: {typed}</source>
        <translation>Nada tiene estas palabras: {typed}</translation>
    </message>
    <message>
        <source>One place</source>
        <translation>Un lugar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>The first {count} places; more words find fewer.</source>
        <translation>Los primeros {count} lugares; más palabras encuentran menos.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Palabras que buscar</translation>
    </message>
    <message>
        <source>Words, or the beginning of one</source>
        <translation>Palabras, o el comienzo de una</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lugares</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ninguna todavía.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>SessionAccount</name>
    <message>
        <source>Still open: {things}</source>
        <translation>Pendiente: {things}</translation>
    </message>
    <message>
        <source>the note is not signed</source>
        <translation>la nota no está firmada</translation>
    </message>
    <message>
        <source>{form}, by {day}</source>
        <translation>{form}, hasta el {day}</translation>
    </message>
</context>
<context>
    <name>SessionFlow</name>
    <message>
        <source>The session of {client} is not finished; Today offers to resume it.</source>
        <translation>La sesión de {client} no ha terminado; Hoy ofrece reanudarla.</translation>
    </message>
    <message>
        <source>{problem} The session has ended and is kept; Today offers to close it.</source>
        <translation>{problem} La sesión ha terminado y está guardada; Hoy ofrece cerrarla.</translation>
    </message>
    <message>
        <source>{problem} The session is not discarded.</source>
        <translation>{problem} La sesión no está descartada.</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Only without a signature</source>
        <translation>Solo sin firmar</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
</context>
<context>
    <name>SessionLog</name>
    <message>
        <source>Log of the session</source>
        <translation>Registro de la sesión</translation>
    </message>
</context>
<context>
    <name>SetUpScreen</name>
    <message>
        <source>A clock, a music player and a notebook for a session. Everything stays in one encrypted file on this computer; there is no account, and nothing is sent anywhere.</source>
        <translation>Un reloj, un reproductor de música y un cuaderno para una sesión. Todo queda en un archivo cifrado de este equipo; no hay cuenta, y no se envía nada a ningún sitio.</translation>
    </message>
    <message>
        <source>Make the record</source>
        <translation>Crear el registro</translation>
    </message>
    <message>
        <source>Making the record. This takes a few seconds…</source>
        <translation>Creando el registro. Esto lleva unos segundos…</translation>
    </message>
    <message>
        <source>One thing before you go on.</source>
        <translation>Una cosa antes de seguir.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>The record is made</source>
        <translation>El registro está creado</translation>
    </message>
    <message>
        <source>Welcome to Companion</source>
        <translation>Le damos la bienvenida a Companion</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Every change is kept at once, and holds from then on.</source>
        <translation>Cada cambio se guarda enseguida, y vale desde entonces.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Snippets</source>
        <translation>Textos fijos</translation>
    </message>
    <message>
        <source>There are no snippets yet. Each is a text file in {folder}, called by the file&apos;s name.</source>
        <translation>Aún no hay textos fijos. Cada uno es un archivo de texto en {folder} y se llama como el archivo.</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>From the next session on loudspeakers are kept awake.</source>
        <translation>A partir de la próxima sesión, los altavoces se mantienen despiertos.</translation>
    </message>
    <message>
        <source>From the next session on silence is silent.</source>
        <translation>A partir de la próxima sesión, el silencio es silencio.</translation>
    </message>
    <message>
        <source>From the next session on the music plays to: {output}</source>
        <translation>Desde la próxima sesión, la música suena por: {output}</translation>
    </message>
    <message>
        <source>Keep loudspeakers awake</source>
        <translation>Mantener despiertos los altavoces</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar de nuevo</translation>
    </message>
    <message>
        <source>Looking for outputs.</source>
        <translation>Buscando salidas.</translation>
    </message>
    <message>
        <source>Loudest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Play to</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Some loudspeakers fall asleep in silence and miss the beginning of what follows, or click. This puts a hiss under music and silence that is far too soft to be heard. Without it, silence is silent.</source>
        <translation>Algunos altavoces se duermen con el silencio y pierden el comienzo de lo que sigue, o hacen un chasquido. Esto pone bajo la música y el silencio un soplido demasiado débil para que se oiga. Sin él, el silencio es silencio.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Stop the sound</source>
        <translation>Parar el sonido</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Sonido de prueba</translation>
    </message>
    <message>
        <source>The loudest that music may be on each output, against the level that every piece is brought to. In a session “Louder” ends there. Where the sound moves to an output that may have less, the music comes down to it in half a second; it never goes up again by itself.</source>
        <translation>Lo más alto que puede sonar la música en cada salida, respecto al nivel al que se lleva cada pieza. En una sesión, «Más alto» termina ahí. Si el sonido pasa a una salida que admite menos, la música baja a ese nivel en medio segundo; nunca vuelve a subir por sí sola.</translation>
    </message>
    <message>
        <source>Wherever this computer plays</source>
        <translation>Por donde suene este equipo</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>en uso ahora</translation>
    </message>
    <message>
        <source>not connected now</source>
        <translation>no conectada ahora</translation>
    </message>
    <message>
        <source>wherever this computer plays</source>
        <translation>por donde suene este equipo</translation>
    </message>
    <message>
        <source>{output}: the loudest is {level}.</source>
        <translation>{output}: el máximo es {level}.</translation>
    </message>
</context>
<context>
    <name>SpellCheck</name>
    <message>
        <source>Check this note in {language}</source>
        <translation>Revisar esta nota en {language}</translation>
    </message>
    <message>
        <source>Kept in the record: “{word}” is a word of ours.</source>
        <translation>Guardado en el registro: «{word}» es palabra nuestra.</translation>
    </message>
    <message>
        <source>Looking “{word}” up.</source>
        <translation>Buscando «{word}».</translation>
    </message>
    <message>
        <source>No word is in doubt.</source>
        <translation>Ninguna palabra está en duda.</translation>
    </message>
    <message>
        <source>Nothing is like “{word}”.</source>
        <translation>Nada se parece a «{word}».</translation>
    </message>
    <message>
        <source>There is no dictionary for “{language}” on this computer, so words are not checked. Two files of Hunspell&apos;s (.aff and .dic) in {folder} make one.</source>
        <translation>En este ordenador no hay diccionario para «{language}», así que las palabras no se revisan. Dos archivos de Hunspell (.aff y .dic) en {folder} forman uno.</translation>
    </message>
    <message>
        <source>“{word}” is a word of ours</source>
        <translation>«{word}» es palabra nuestra</translation>
    </message>
    <message>
        <source>“{word}” is no word of ours any more</source>
        <translation>«{word}» ya no es palabra nuestra</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>Back to the papers</source>
        <translation>Volver a los papeles</translation>
    </message>
    <message>
        <source>No words were written down in this session.</source>
        <translation>En esta sesión no se anotaron palabras.</translation>
    </message>
    <message>
        <source>One page: the course without numbers, the intention, the words that you tick, the music and where it is from, the next contact, and lines to write on. The program adds nothing of its own.</source>
        <translation>Una página: el curso sin números, la intención, las palabras que usted marque, la música y su procedencia, el próximo contacto y líneas para escribir. El programa no añade nada suyo.</translation>
    </message>
    <message>
        <source>Save as a web page…</source>
        <translation>Guardar como página web…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Says nobody&apos;s name or code</source>
        <translation>No dice ni nombre ni código</translation>
    </message>
    <message>
        <source>Says the code</source>
        <translation>Dice el código</translation>
    </message>
    <message>
        <source>Says the name</source>
        <translation>Dice el nombre</translation>
    </message>
    <message>
        <source>The client&apos;s paper</source>
        <translation>El papel del cliente</translation>
    </message>
    <message>
        <source>Web page (*{ending})</source>
        <translation>Página web (*{ending})</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>De quién es</translation>
    </message>
    <message>
        <source>Words that stand on the paper</source>
        <translation>Palabras que figuran en el papel</translation>
    </message>
    <message>
        <source>Written: {path}. It is not encrypted.</source>
        <translation>Escrito: {path}. No está cifrado.</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>{line}, taken back</source>
        <translation>{line}, deshecho</translation>
    </message>
</context>
<context>
    <name>TableTabs</name>
    <message>
        <source>What was recorded</source>
        <translation>Lo que se anotó</translation>
    </message>
</context>
<context>
    <name>TableWays</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>The table is on the clipboard; it leaves it when the record is locked.</source>
        <translation>La tabla está en el portapapeles; sale de él cuando se bloquea el registro.</translation>
    </message>
    <message>
        <source>Written: {path}. It is not encrypted.</source>
        <translation>Escrito: {path}. No está cifrado.</translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message>
        <source>As on the first day</source>
        <translation>Como el primer día</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Key of word {number}</source>
        <translation>Tecla de la palabra {number}</translation>
    </message>
    <message>
        <source>Letters without work: {letters}. Shift and a letter can be a key as well.</source>
        <translation>Letras sin uso: {letters}. Mayús y una letra también pueden ser una tecla.</translation>
    </message>
    <message>
        <source>One key stamps the moment; words can be added later. A word without a key gets a free letter.</source>
        <translation>Una tecla sella el momento; las palabras se pueden añadir después. Una palabra sin tecla recibe una letra libre.</translation>
    </message>
    <message>
        <source>The quick log is as on the first day.</source>
        <translation>El registro rápido está como el primer día.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
    <message>
        <source>{clash} It was not kept.</source>
        <translation>{clash} No se ha guardado.</translation>
    </message>
</context>
<context>
    <name>TakenIn</name>
    <message>
        <source>The code in this picture is none of this evening.</source>
        <translation>El código de esta imagen no es de esta sesión.</translation>
    </message>
</context>
<context>
    <name>TakingAlong</name>
    <message>
        <source>Copied. Locking the record empties the clipboard.</source>
        <translation>Copiado. Al bloquear el registro se vacía el portapapeles.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The whole note</source>
        <translation>La nota entera</translation>
    </message>
    <message>
        <source>There is nothing to copy yet; the note is empty.</source>
        <translation>Aún no hay nada que copiar; la nota está vacía.</translation>
    </message>
    <message>
        <source>This part: {heading}</source>
        <translation>Esta parte: {heading}</translation>
    </message>
    <message>
        <source>what stands above the first heading</source>
        <translation>lo que está antes del primer encabezado</translation>
    </message>
    <message>
        <source>{part}, plain text alone</source>
        <translation>{part}, solo texto sin formato</translation>
    </message>
</context>
<context>
    <name>TextAndLightPage</name>
    <message>
        <source>A session is dark whatever is chosen here. Ctrl+T turns the light on or off for now.</source>
        <translation>Una sesión está a oscuras, se elija aquí lo que se elija. Ctrl+T enciende o apaga la luz por ahora.</translation>
    </message>
    <message>
        <source>As this computer: {language}</source>
        <translation>Como este equipo: {language}</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it on every screen, during a session too.</source>
        <translation>Ctrl++ y Ctrl+- lo cambian en cada pantalla, también durante una sesión.</translation>
    </message>
    <message>
        <source>Ember, for dusk</source>
        <translation>Ascua, para la penumbra</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Paper, for daylight</source>
        <translation>Papel, para la luz del día</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text stands at {size} %.</source>
        <translation>El texto está al {size} %.</translation>
    </message>
    <message>
        <source>The desk opens dark.</source>
        <translation>El escritorio se abre a oscuras.</translation>
    </message>
    <message>
        <source>The desk opens in daylight.</source>
        <translation>El escritorio se abre con luz de día.</translation>
    </message>
    <message>
        <source>The light at the desk</source>
        <translation>La luz en el escritorio</translation>
    </message>
    <message>
        <source>What was written stays as it was written; protocols are said in this language from the next session on.</source>
        <translation>Lo escrito queda como se escribió; los protocolos se dicen en este idioma desde la próxima sesión.</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size} %</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>At</source>
        <translation>A las</translation>
    </message>
    <message>
        <source>Clock time, hours and minutes</source>
        <translation>Hora, en horas y minutos</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>That was at {then}, before the session was opened at {opened}; it is entered so.</source>
        <translation>Eso fue a las {then}, antes de abrirse la sesión a las {opened}; se anota así.</translation>
    </message>
    <message>
        <source>This is no time of day. Example: 14:05</source>
        <translation>Esto no es una hora del día. Ejemplo: 14:05</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>hace {count} min</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>A session begins with a client; a code such as initials is enough.</source>
        <translation>Una sesión empieza por un cliente; basta un código, como unas iniciales.</translation>
    </message>
    <message>
        <source>Afterwards it is listed here, with all that was entered, for the note.</source>
        <translation>Después se muestra aquí, con todo lo anotado, para la nota.</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Necesita su atención</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close the program, see that the disk is there, and open it again.</source>
        <translation>No se ha cambiado nada. Cierre el programa, mire que el disco esté ahí, y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Profesionales</translation>
    </message>
    <message>
        <source>Practitioners, The practice&apos;s sealed slip, tells this until you have read it.</source>
        <translation>Profesionales, El resguardo sellado de la consulta: allí se lee hasta que diga que lo ha leído.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Prepare the first session</source>
        <translation>Preparar la primera sesión</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>The clock has gone on, and everything that was entered is kept.</source>
        <translation>El reloj ha seguido, y todo lo anotado está guardado.</translation>
    </message>
    <message>
        <source>The record cannot be read</source>
        <translation>El registro no se puede leer</translation>
    </message>
    <message>
        <source>The record cannot be read just now</source>
        <translation>El registro no se puede leer ahora mismo</translation>
    </message>
    <message>
        <source>The session of {client} is not finished, begun on {day} at {time}.</source>
        <translation>La sesión de {client} no ha terminado; comenzó el {day} a las {time}.</translation>
    </message>
    <message>
        <source>The session of {client} is not finished.</source>
        <translation>La sesión de {client} no ha terminado.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Turn the light on</source>
        <translation>Encender la luz</translation>
    </message>
    <message>
        <source>You choose the route and the music, see the course on one line, and begin when you are ready.</source>
        <translation>Elige la vía y la música, ve el curso en una línea, y comienza cuando esté todo listo.</translation>
    </message>
</context>
<context>
    <name>TracksSide</name>
    <message>
        <source>All tracks: {count}</source>
        <translation>Todas las pistas: {count}</translation>
    </message>
    <message>
        <source>Artist</source>
        <translation>Artista</translation>
    </message>
    <message>
        <source>Cannot be played: {count}</source>
        <translation>No se pueden reproducir: {count}</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Find by title, artist, album, phase, folder</source>
        <translation>Buscar por título, artista, álbum, fase, carpeta</translation>
    </message>
    <message>
        <source>Find music</source>
        <translation>Buscar música</translation>
    </message>
    <message>
        <source>Listening to {number} of {total}: {name}</source>
        <translation>Escuchando {number} de {total}: {name}</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>Examinando las carpetas…</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Missing: {count}</source>
        <translation>Faltan: {count}</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>There twice: {count}</source>
        <translation>Dos veces: {count}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To confirm: {count}</source>
        <translation>Por confirmar: {count}</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Which tracks are shown</source>
        <translation>Qué pistas se muestran</translation>
    </message>
</context>
<context>
    <name>TrendsChart</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Over time, a row for each thing that was measured</source>
        <translation>A lo largo del tiempo, una fila para cada cosa que se midió</translation>
    </message>
    <message>
        <source>The arrows go from one to the next.</source>
        <translation>Las flechas van de uno a otro.</translation>
    </message>
</context>
<context>
    <name>TrendsScreen</name>
    <message>
        <source>All numbers</source>
        <translation>Todos los números</translation>
    </message>
    <message>
        <source>Cited window</source>
        <translation>Ventana citada</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Hito</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Todavía no se midió nada.</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observado</translation>
    </message>
    <message>
        <source>Observed in each session, beside the windows that are cited</source>
        <translation>Observado en cada sesión, junto a las ventanas citadas</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Over time, as it was entered. ▼ is a session, ○ a visit without medicine.</source>
        <translation>A lo largo del tiempo, como se anotó. ▼ es una sesión, ○ una visita sin medicación.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
</context>
<context>
    <name>TypedTotalScreen</name>
    <message>
        <source>A total scored elsewhere</source>
        <translation>Un total puntuado en otro sitio</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Respondido el</translation>
    </message>
    <message>
        <source>Correct a total</source>
        <translation>Corregir un total</translation>
    </message>
    <message>
        <source>For a questionnaire whose questions are not here. The total stands as it is typed; nothing is made of it.</source>
        <translation>Para un cuestionario cuyas preguntas no están aquí. El total queda como se escribe; no se hace nada con él.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>Cuestionario</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>Puntuado por</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>What was typed the last time, and not kept, is here again.</source>
        <translation>Lo escrito la última vez, y no guardado, está aquí de nuevo.</translation>
    </message>
    <message>
        <source>as it stands there, such as 14 or 14 of 27</source>
        <translation>como está allí, por ejemplo 14 o 14 de 27</translation>
    </message>
    <message>
        <source>its name, such as QIDS-SR16</source>
        <translation>su nombre, por ejemplo QIDS-SR16</translation>
    </message>
    <message>
        <source>such as 23 Nov 2026</source>
        <translation>por ejemplo 23 nov 2026</translation>
    </message>
    <message>
        <source>who added it up</source>
        <translation>quién lo sumó</translation>
    </message>
    <message>
        <source>{day} is still to come. Keep again keeps it so.</source>
        <translation>{day} aún no ha llegado. Guardar otra vez lo deja así.</translation>
    </message>
    <message>
        <source>{problem} What you typed is still here.</source>
        <translation>{problem} Lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>“{typed}” is no day: write it such as 23 Nov 2026.</source>
        <translation>«{typed}» no es un día: escríbalo como 23 nov 2026.</translation>
    </message>
    <message>
        <source>“{typed}” may be {one} or {other}: write the month as a word.</source>
        <translation>«{typed}» puede ser {one} o {other}: escriba el mes con palabras.</translation>
    </message>
    <message>
        <source>“{what}” is empty.</source>
        <translation>«{what}» está vacío.</translation>
    </message>
</context>
<context>
    <name>Unentered</name>
    <message>
        <source>Note at {when}</source>
        <translation>Nota a {when}</translation>
    </message>
    <message>
        <source>The program was away and is back. Not entered yet, and in its line again: {lines}.</source>
        <translation>El programa se ausentó y ha vuelto. Aún sin anotar, y de nuevo en su línea: {lines}.</translation>
    </message>
    <message>
        <source>{problem} What stands in a line is on the screen only, and is tried again.</source>
        <translation>{problem} Lo que hay en una línea está solo en la pantalla, y se intentará guardar de nuevo.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Go on with it all the same: the audit trail will say so</source>
        <translation>Seguir con él de todos modos: el registro de auditoría lo dirá</translation>
    </message>
    <message>
        <source>Go on with this older record</source>
        <translation>Seguir con este registro más antiguo</translation>
    </message>
    <message>
        <source>Open by this computer&apos;s keychain</source>
        <translation>Abrir con el llavero de este equipo</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Abrir el registro</translation>
    </message>
    <message>
        <source>Opening the record…</source>
        <translation>Abriendo el registro…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>The recovery key opens the record as well.</source>
        <translation>La clave de recuperación también abre el registro.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Teclee antes la frase de acceso.</translation>
    </message>
</context>
<context>
    <name>Unwritten</name>
    <message>
        <source>An entry that was begun and not written is still in its form.</source>
        <translation>Una entrada que se empezó y no se anotó sigue en su formulario.</translation>
    </message>
    <message>
        <source>{problem} What is half written is still here, and is tried again.</source>
        <translation>{problem} Lo que está a medio escribir sigue aquí y se intentará guardar de nuevo.</translation>
    </message>
</context>
<context>
    <name>UsualWindows</name>
    <message>
        <source>Usual windows</source>
        <translation>Intervalos habituales</translation>
    </message>
</context>
<context>
    <name>VisitsOfClient</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Integration visit</source>
        <translation>Visita de integración</translation>
    </message>
    <message>
        <source>No visit yet.</source>
        <translation>Todavía no hay ninguna visita.</translation>
    </message>
    <message>
        <source>Preparation visit</source>
        <translation>Visita de preparación</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Visits of this client</source>
        <translation>Visitas de este cliente</translation>
    </message>
</context>
<context>
    <name>VitalsPage</name>
    <message>
        <source>Also</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>TA</translation>
    </message>
    <message>
        <source>From before</source>
        <translation>Desde antes</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>FC</translation>
    </message>
    <message>
        <source>No reading from before the start stands beside these.</source>
        <translation>No hay ninguna lectura anterior al inicio con que compararlas.</translation>
    </message>
    <message>
        <source>No vitals have been written down yet.</source>
        <translation>Aún no se han anotado signos vitales.</translation>
    </message>
    <message>
        <source>RR</source>
        <translation>FR</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Comunicado por</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>Vitals so far</source>
        <translation>Signos vitales hasta ahora</translation>
    </message>
    <message>
        <source>“From before” is each reading less the last one before the start.</source>
        <translation>«Desde antes» es cada lectura menos la última anterior al inicio.</translation>
    </message>
</context>
<context>
    <name>VitalsSchedule</name>
    <message>
        <source>As the protocol says</source>
        <translation>Como dice el protocolo</translation>
    </message>
    <message>
        <source>Keep as the practice&apos;s own</source>
        <translation>Guardar como propio de la consulta</translation>
    </message>
    <message>
        <source>Minutes after the last administration</source>
        <translation>Minutos tras la última administración</translation>
    </message>
    <message>
        <source>Other minutes</source>
        <translation>Otros minutos</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>before 20 40 end</source>
        <translation>antes 20 40 final</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>All of it is done.</source>
        <translation>Todo está hecho.</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Ir a Hoy</translation>
    </message>
    <message>
        <source>Ready for the first session</source>
        <translation>Preparados para la primera sesión</translation>
    </message>
    <message>
        <source>Three steps, in any order. What you leave out stands on Today until it is done.</source>
        <translation>Tres pasos, en cualquier orden. Lo que omita figura en Hoy hasta que esté hecho.</translation>
    </message>
</context>
<context>
    <name>WhatsNext</name>
    <message>
        <source>What is next</source>
        <translation>Lo que sigue</translation>
    </message>
</context>
<context>
    <name>WholeMusic</name>
    <message>
        <source>Music for all phases</source>
        <translation>Música para todas las fases</translation>
    </message>
    <message>
        <source>Phase by phase</source>
        <translation>Fase por fase</translation>
    </message>
</context>
<context>
    <name>WholeRecordScreen</name>
    <message>
        <source>By your practice&apos;s rule of {years} years it is to be kept until {day}. The program never erases anything by itself. For comparison, and not as advice:</source>
        <translation>Por la regla de su consulta de {years} años, ha de conservarse hasta el {day}. El programa nunca borra nada por sí solo. Para comparar, y no como consejo:</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase for good: once more</source>
        <translation>Borrar para siempre: otra vez</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Every word goes, for good: sessions, notes, private notes, and their place in the search. What stays is that it was done, when, by whom and why. Backups hold it until they are rotated away, at most six months.</source>
        <translation>Se va cada palabra, para siempre: sesiones, notas, notas privadas y su lugar en la búsqueda. Queda que se hizo, cuándo, quién y por qué. Las copias lo contienen hasta que rotan, a lo sumo seis meses.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Entregarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>No program of this computer shows folders: it is {folder}.</source>
        <translation>Ningún programa de este equipo muestra carpetas: es {folder}.</translation>
    </message>
    <message>
        <source>No session was held yet. The program never erases anything by itself.</source>
        <translation>Aún no hubo ninguna sesión. El programa nunca borra nada por sí solo.</translation>
    </message>
    <message>
        <source>One folder: a page for any browser, and of every session a picture, a PDF, a table and a file for other programs. It is not encrypted.</source>
        <translation>Una carpeta: una página para cualquier navegador, y de cada sesión una imagen, un PDF, una tabla y un archivo para otros programas. No está cifrada.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say which folder the record goes to.</source>
        <translation>Diga a qué carpeta va el registro.</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Segunda persona</translation>
    </message>
    <message>
        <source>The client&apos;s code, typed out</source>
        <translation>El código del cliente, tecleado entero</translation>
    </message>
    <message>
        <source>The record is being erased; this takes some seconds.</source>
        <translation>El registro se está borrando; esto lleva unos segundos.</translation>
    </message>
    <message>
        <source>The record is being written; go on as you like.</source>
        <translation>El registro se está escribiendo; siga con lo que quiera.</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Todo el registro</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Type the client&apos;s code exactly as it stands above; nothing was erased.</source>
        <translation>Teclee el código del cliente exactamente como está arriba; no se ha borrado nada.</translation>
    </message>
    <message>
        <source>Where the folder of the record will lie</source>
        <translation>Dónde estará la carpeta del registro</translation>
    </message>
    <message>
        <source>Write the folder</source>
        <translation>Escribir la carpeta</translation>
    </message>
    <message>
        <source>Written down for this client: to be kept until {day}.</source>
        <translation>Anotado para este cliente: conservar hasta el {day}.</translation>
    </message>
    <message>
        <source>Written: {folder}</source>
        <translation>Escrito: {folder}</translation>
    </message>
    <message>
        <source>Your practice has not set how many years it keeps records; Settings has a place for it. The program never erases anything by itself. For comparison, and not as advice:</source>
        <translation>Su consulta no ha fijado cuántos años conserva los registros; Ajustes tiene un lugar para ello. El programa nunca borra nada por sí solo. Para comparar, y no como consejo:</translation>
    </message>
    <message>
        <source>asked for by the client</source>
        <translation>a petición del cliente</translation>
    </message>
    <message>
        <source>entered by mistake</source>
        <translation>anotado por error</translation>
    </message>
    <message>
        <source>initials, if there is one</source>
        <translation>iniciales, si la hay</translation>
    </message>
    <message>
        <source>private notes too, in a file of their own</source>
        <translation>también las notas privadas, en un archivo aparte</translation>
    </message>
    <message>
        <source>the years of keeping are over</source>
        <translation>han pasado los años de conservación</translation>
    </message>
    <message>
        <source>with name, birth date, contacts and address</source>
        <translation>con nombre, fecha de nacimiento, contactos y dirección</translation>
    </message>
    <message>
        <source>{place}: {years} years ({source}). {note}</source>
        <translation>{place}: {years} años ({source}). {note}</translation>
    </message>
</context>
<context>
    <name>WindowsPage</name>
    <message>
        <source>Minutes from clock zero. After several administrations each window runs from the first one&apos;s early edge to the last one&apos;s late edge, by convention.</source>
        <translation>Minutos desde la hora cero. Tras varias administraciones, cada intervalo va del borde temprano de la primera al borde tardío de la última, por convención.</translation>
    </message>
    <message>
        <source>Minutes from clock zero. What is usual, not what will happen.</source>
        <translation>Minutos desde la hora cero. Lo habitual, no lo que ocurrirá.</translation>
    </message>
    <message>
        <source>Usual windows</source>
        <translation>Intervalos habituales</translation>
    </message>
</context>
</TS>

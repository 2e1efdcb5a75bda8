import { done } from '../../../cloud-functions/domain/result';
import { bridgeUsage, readBridgeCommand } from '../../../cloud-functions/local/device-bridge/bridge-commands';

test.each([
  [
    'card 110105199001011234',
    { do: 'take', reading: { type: 'id-card', documentType: 'resident-id', documentNumber: '110105199001011234' } },
  ],
  [
    'card E12345678 passport USA',
    { do: 'take', reading: { type: 'id-card', documentType: 'passport', documentNumber: 'E12345678', nationality: 'USA' } },
  ],
  ['temp 36.8', { do: 'take', reading: { type: 'temperature', tenths: 368 } }],
  ['temp 38', { do: 'take', reading: { type: 'temperature', tenths: 380 } }],
  ['scan TM1:A B  C', { do: 'take', reading: { type: 'scanned', text: 'TM1:A B  C' } }],
  ['face not-matched', { do: 'take', reading: { type: 'face-match', result: 'not-matched' } }],
  ['battery 80 charging', { do: 'tell', message: { type: 'battery', percent: 80, charging: true } }],
  ['battery 9', { do: 'tell', message: { type: 'battery', percent: 9, charging: false } }],
  ['lose thermometer', { do: 'tell', message: { type: 'device-lost', kind: 'thermometer' } }],
  ['find thermometer', { do: 'tell', message: { type: 'device-found', device: { kind: 'thermometer', model: 'simulated thermometer' } } }],
  ['gate fails', { do: 'gate', works: false }],
  ['wait 2.5', { do: 'wait', milliseconds: 2500 }],
  ['  drop ', { do: 'drop' }],
  ['# a remark', { do: 'nothing' }],
  ['', { do: 'nothing' }],
])('%j is understood', (line, command) => {
  expect(readBridgeCommand(line)).toEqual(done(command));
});

test.each([
  ['temp 46', 'temp: 30.0 to 45.0'],
  ['temp warm', 'temp: a temperature such as 36.8'],
  ['card 1', 'card: a number of 5 to 20 letters'],
  ['card 110105199001011234 driving-licence', 'card: a number of 5 to 20 letters'],
  ['face 0.93', 'face: matched | not-matched | not-tried'],
  ['lose camera', 'lose: id-card-reader | thermometer'],
  ['battery 120', 'battery: 0 to 100'],
  ['battery', 'battery: 0 to 100'],
  ['gate', 'gate: works or fails'],
  ['wait long', 'wait: seconds such as 2.5'],
  ['sing', 'sing: no such command'],
])('%j is refused with what would be understood', (line, why) => {
  const refused = readBridgeCommand(line);
  expect(refused.ok).toBe(false);
  expect(!refused.ok && refused.error).toContain(why);
});

test('help tells of every command', () => {
  for (const word of ['card', 'temp', 'scan', 'face', 'battery', 'lose', 'find', 'gate', 'drop', 'wait', 'help', 'quit'])
    expect(bridgeUsage).toContain(word);
});

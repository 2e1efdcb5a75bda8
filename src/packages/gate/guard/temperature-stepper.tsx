import { Action } from '../../../components/action';
import { Box, PressTarget, Words } from '../../../components/element';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';

const tenthsMin = 350;
const tenthsMax = 420;
/** Where a forehead thermometer usually stands: the fewest presses. */
const tenthsFirst = 365;

type StepperProps = { readonly label: string; readonly tenths: number | null; readonly onTenths: (tenths: number | null) => void };

/** 35.0 to 42.0 °C in tenths; not taken until it is taken. */
export function TemperatureStepper({ label, tenths, onTenths }: StepperProps) {
  const say = useText(gateText);
  if (tenths === null)
    return <Action weight="quiet" says={`${label} · ${say.notTaken} · ${say.take}`} onPress={() => onTenths(tenthsFirst)} />;
  const step = (by: number) => onTenths(Math.min(tenthsMax, Math.max(tenthsMin, tenths + by)));
  return (
    <Box as="group" label={label} className="guard-stepper">
      <PressTarget className="guard-step" label={say.down} disabled={tenths <= tenthsMin} onPress={() => step(-1)}>
        −
      </PressTarget>
      <Box live="now" className="guard-tenths">
        <Words>{say.degrees(tenths)}</Words>
      </Box>
      <PressTarget className="guard-step" label={say.up} disabled={tenths >= tenthsMax} onPress={() => step(1)}>
        +
      </PressTarget>
      <Action narrow weight="plain" says={say.remove} onPress={() => onTenths(null)} />
    </Box>
  );
}

/** @jsxImportSource react */
import { IconButton, Switch } from '@mui/material';
import { useId, useRef, useState } from 'react';
import { words } from '../shared/boot.js';
import { CrossIcon, PlusIcon } from './icons.jsx';
import { Line } from './line.jsx';
import { NumberQuestion } from './number-question.jsx';

const SIGNS = {
  add: { verb: words.Ajouter, color: 'success', Icon: PlusIcon },
  remove: { verb: words.Retirer, color: 'error', Icon: CrossIcon },
};

/** An option of the user: what he has of it, and a + or an x where there is one. */
export function OptionLine({ user, line, portal }) {
  const labelId = useId();
  const signRef = useRef(null);
  const [isAsking, setAsking] = useState(false);
  const [isChanging, setChanging] = useState(false);

  async function change(value) {
    setChanging(true);
    await portal.change({ user, line, value, button: signRef.current });
    setChanging(false);
  }

  const press = () => {
    if (line.button === 'add' && line.kind === 'number') setAsking(true);
    else void change();
  };

  const choose = (number) => {
    setAsking(false);
    void change(number);
  };

  const sign = line.button && (
    <Sign
      key={line.button}
      ref={signRef}
      {...SIGNS[line.button]}
      option={words[line.option]}
      onClick={press}
      loading={isChanging && portal.isSpinning}
    />
  );
  return (
    <Line id={labelId} label={line.label} sign={sign}>
      {line.kind === 'flag' ? (
        <Switch
          size="small"
          disabled
          checked={line.value === words.Oui}
          slotProps={{ input: { 'aria-labelledby': labelId } }}
        />
      ) : (
        line.value
      )}
      <NumberQuestion
        isOpen={isAsking}
        numbers={line.numbers ?? []}
        onChoose={choose}
        onClose={() => setAsking(false)}
      />
    </Line>
  );
}

function Sign({ verb, option, Icon, ...others }) {
  return (
    <IconButton size="small" aria-label={`${verb} ${option}`} {...others}>
      <Icon fontSize="small" />
    </IconButton>
  );
}

import { useState } from 'react';
import { boot } from '../shared/boot.js';
import { conduct } from '../shared/conduct.js';

const count = (isOneMore) => (sum) => sum + (isOneMore ? 1 : -1);

/**
 * The portal's state, as its manners lead it. What closes keeps its content until it has faded out.
 *
 * - `sheet`: the user's detail, `{ isOpen, detail, message, errorPage }`
 * - `question`: a confirmation, `{ isOpen, text, answer }`
 * - `toast`: `{ isOpen, text }`
 */
export function usePortal() {
  const [sheet, setSheet] = useState({ isOpen: false });
  const [question, setQuestion] = useState({ isOpen: false });
  const [toast, setToast] = useState({ isOpen: false });
  const [coverings, setCoverings] = useState(0);
  const [spinnings, setSpinnings] = useState(0);

  const updateSheet = (changes) => setSheet((last) => ({ ...last, ...changes }));
  const closeToast = () => setToast((last) => ({ ...last, isOpen: false }));
  const closeSheet = () => updateSheet({ isOpen: false });
  // An error without a word is told to nobody.
  const tell = (text) => text && setToast({ isOpen: true, text });

  const ask = (text) => {
    return new Promise((resolve) => {
      const answer = (isYes) => {
        setQuestion({ isOpen: false, text, answer: () => {} });
        resolve(isYes);
      };
      setQuestion({ isOpen: true, text, answer });
    });
  };

  const drawLine = (line) => {
    setSheet(({ detail, ...others }) => {
      const options = detail.options.map((old) => (old.option === line.option ? line : old));
      return { ...others, detail: { ...detail, options } };
    });
  };

  const [server] = useState(() => {
    return conduct(boot, {
      confirm: ask,
      toast: tell,
      line: (message) => updateSheet({ message }),
      errorPage: (errorPage) => updateSheet({ errorPage }),
      draw: (detail) => updateSheet({ detail }),
      drawLine,
      close: closeSheet,
      veil: (isBusy) => setCoverings(count(isBusy)),
      spinner: (isBusy) => setSpinnings(count(isBusy)),
    });
  });

  return {
    sheet,
    question,
    toast,
    isCovered: coverings > 0,
    isSpinning: spinnings > 0,
    closeSheet,
    closeToast,
    users: (page) => server.users(page).catch(({ message }) => tell(message)),
    async open(accountcode, button) {
      const detail = await server.open(accountcode, button);
      if (detail) setSheet({ isOpen: true, detail });
    },
    change(asked) {
      updateSheet({ message: undefined });
      return server.change(asked);
    },
    resetSip: server.resetSip,
    sendLink: server.sendLink,
  };
}

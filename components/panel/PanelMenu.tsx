import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { Icon } from './Icon';

/** One entry of the panel's menu. */
export interface MenuItem {
  text: string;
  /** Whether it is switched on; absent if it is not a switch. */
  isOn?: boolean;
  choose: () => void;
}

/** What is seldom needed of the panel as a whole, behind a button. */
export function PanelMenu({ items }: { items: readonly MenuItem[] }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    if (isOpen) entries()[0]?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (!isOpen || !moveTo(event.key, entries(), list.current)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!opener.current?.parentElement?.contains(relatedTarget as Node | null)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the controls in it.
    <div class="menu" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="quiet square"
        ref={opener}
        aria-label={i18n.t('dock.more')}
        title={i18n.t('dock.more')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <div role="menu" id={id} ref={list} aria-label={i18n.t('dock.more')}>
          {items.map(({ text, isOn, choose }) => (
            <button
              key={text}
              type="button"
              {...roleOf(isOn)}
              tabIndex={-1}
              onClick={() => {
                close();
                choose();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function roleOf(isOn: boolean | undefined) {
  if (isOn === undefined) return { role: 'menuitem' } as const;
  return { role: 'menuitemcheckbox', 'aria-checked': isOn } as const;
}

/** Moves the focus within an open menu, round its ends. @returns whether the key does that */
function moveTo(key: string, entries: HTMLButtonElement[], list: HTMLElement | null): boolean {
  const root = list?.getRootNode() as Document | ShadowRoot | undefined;
  const at = entries.indexOf(root?.activeElement as HTMLButtonElement);
  const last = entries.length - 1;
  const next = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  if (!Object.hasOwn(next, key)) return false;
  entries[next[key as keyof typeof next]]?.focus();
  return true;
}

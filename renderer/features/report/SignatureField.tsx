import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';
import classes from './report.module.css';

interface SignatureFieldProps {
  /** The picture of the signature as a data address; `null` while there is none. */
  onChange: (picture: string | null) => void;
}

/** Where the customer signs, by finger, pen or mouse. */
export function SignatureField({ onChange }: SignatureFieldProps) {
  const { t } = useTranslation('report');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const told = useRef(onChange);
  useEffect(() => {
    told.current = onChange;
  });
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const scale = Math.max(devicePixelRatio, 1);
    element.width = element.offsetWidth * scale;
    element.height = element.offsetHeight * scale;
    element.getContext('2d')?.scale(scale, scale);
    // On paper it is dark on white, whatever the colours of the screen.
    const made = new SignaturePad(element, { backgroundColor: '#fff', penColor: '#14202b' });
    made.addEventListener('endStroke', () =>
      told.current(made.isEmpty() ? null : made.toDataURL('image/png')),
    );
    pad.current = made;
    return () => made.off();
  }, []);
  return (
    <div className={classes.signature}>
      <canvas ref={canvas} className={classes.canvas} data-signature="" aria-label={t('signature')} />
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => {
          pad.current?.clear();
          onChange(null);
        }}
      >
        {t('clear')}
      </Button>
    </div>
  );
}

import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  /** Called when it has closed. */
  onClose: () => void;
  /** Asked before it closes by Escape, its cross or a click beside it. Left out: it may. */
  mayClose?: () => boolean;
  /** Gets the function that closes it. */
  children: (close: () => void) => ReactNode;
}

/**
 * A dialog that is there while it is rendered. It goes when it has closed and not before: Escape that closes it is
 * still on its way to the screen behind, and the focus returns to where it was.
 */
export function Dialog({ title, onClose, mayClose, children }: DialogProps) {
  const [isOpen, setOpen] = useState(true);
  const close = () => setOpen(false);
  return (
    <Modal
      opened={isOpen}
      onClose={() => {
        if (mayClose?.() ?? true) close();
      }}
      onExitTransitionEnd={onClose}
      title={title}
    >
      {children(close)}
    </Modal>
  );
}

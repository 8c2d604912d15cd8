import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

type Look = { variant?: 'primary' | 'ghost' | 'danger'; size?: 'sm' | 'md' | 'lg' };

function look({ variant = 'primary', size = 'md' }: Look, className?: string) {
  return classNames(
    'btn',
    variant !== 'primary' && `btn-${variant}`,
    size !== 'md' && `btn-${size}`,
    className,
  );
}

type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean };

/** A button; `type` is "button" unless told otherwise. `busy` keeps the focus and refuses a second press. */
export function Button({ variant, size, busy, className, type, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={look({ variant, size }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}

type LinkButtonProps = ComponentProps<'a'> & Look & { href: string };

export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <a className={look({ variant, size }, className)} {...rest} />;
}

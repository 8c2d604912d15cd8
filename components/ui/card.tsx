import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type CardProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  /** The level of the heading in the page; its size is `small`, or the serif of a section. */
  level?: 2 | 3;
  small?: boolean;
  aside?: ReactNode;
};

export function Card({ title, level = 2, small, aside, className, children, ...rest }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const heading =
    title == null ? null : <Heading {...(small && { className: 'plain' })}>{title}</Heading>;
  return (
    <section className={classNames('card', className)} {...rest}>
      {aside == null ? (
        heading
      ) : (
        <div className="card-head">
          {heading}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

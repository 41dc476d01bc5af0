import React, { type ComponentProps, type ReactNode } from 'react';

/** A table that scrolls by itself on a narrow screen. It stays a table for assistive technology, and keys reach it. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </div>
  );
}

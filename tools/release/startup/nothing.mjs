// The floor of starting: what Node itself takes.

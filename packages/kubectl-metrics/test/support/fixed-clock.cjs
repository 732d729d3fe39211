// Read by a program under test before its own code: its time stands still.
const now = Number(process.env.FIXED_CLOCK);
Date.now = () => now;

const NO_PRESSURE = { total: 0, avg10: 0, avg60: 0, avg300: 0 };
const DISK_BYTES = 105_553_760_256;
const INODES = 6_553_600;

/** Pressure stall information, both lines of it. */
const psi = (some: number): object => ({
  full: NO_PRESSURE,
  some: { total: some * 1000, avg10: 0, avg60: 0.01, avg300: 0 },
});

/** `CPUStats` in nanocores and core nanoseconds. */
export function cpuBlock(time: string, usageNanoCores: number, usageCoreNanoSeconds: number): object {
  return { time, usageNanoCores, usageCoreNanoSeconds, psi: psi(Math.floor(usageCoreNanoSeconds / 1e9)) };
}

/**
 * `MemoryStats` in bytes.
 *
 * @param limit - the cgroup's limit; without one the kubelet leaves `availableBytes` out
 */
export function memoryBlock(time: string, workingSetBytes: number, limit?: number): object {
  return {
    time,
    ...(limit === undefined ? {} : { availableBytes: Math.max(0, limit - workingSetBytes) }),
    usageBytes: workingSetBytes + 4_194_304,
    workingSetBytes,
    rssBytes: Math.floor(workingSetBytes * 0.8),
    pageFaults: Math.floor(workingSetBytes / 4096),
    majorPageFaults: 0,
    psi: psi(0),
  };
}

/** `IOStats`. */
export const ioBlock = (time: string): object => ({ time, psi: psi(0) });

/** `SwapStats` of a node in bytes; unused. */
export function swapBlock(time: string, capacity: number | undefined): object {
  return { time, swapAvailableBytes: capacity ?? 0, swapUsageBytes: 0 };
}

/** `NetworkStats`: the default interface beside the list of all. */
export function network(time: string, traffic: number): object {
  const eth0 = { name: "eth0", rxBytes: traffic * 3, rxErrors: 0, txBytes: traffic * 2, txErrors: 0 };

  return { time, ...eth0, interfaces: [eth0] };
}

/** `FsStats` of a disk of fixed size, in bytes. */
export function filesystem(time: string, usedBytes: number): object {
  const inodesUsed = Math.ceil(usedBytes / 40_960);

  return {
    time,
    availableBytes: Math.max(0, DISK_BYTES - usedBytes),
    capacityBytes: DISK_BYTES,
    usedBytes,
    inodesFree: Math.max(0, INODES - inodesUsed),
    inodes: INODES,
    inodesUsed,
  };
}

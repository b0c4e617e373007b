import type { Scope } from "../contenders/ours";
import {
  type AssignStream,
  measureAssign,
  measureAssignStream,
  measureFirstAssign,
} from "./assign";
import { type BalanceFigures, type BalanceKind, measureBalance } from "./balance";
import { type ClaimStageFrames, measureClaimFrames } from "./claim-frames";
import { type ClaimTrafficFigures, measureClaimTraffic } from "./claim-traffic";
import { measureFirstClick } from "./first-click";
import { measureFormulas, type FormulaTiming } from "./formulas";
import { type FunctionTiming, measureFunctions } from "./functions";
import { measureFrames, type StageFrames } from "./frames";
import { measureMemory, type Memory } from "./memory";
import {
  measureRoundTrip,
  measureTraffic,
  type RoundTripTiming,
  type TrafficFigures,
} from "./office";
import { type IndicatorTiming, measureIndicators } from "./indicators";
import { measurePay, type PayTiming } from "./pay";
import { measurePeers, type PeerTiming } from "./peers";
import { type FileSize, measureSizes } from "./sizes";
import { measureStaffing, type StaffingTiming } from "./staffing";
import { measureStream, type StreamTiming } from "./stream";

/** The measurements there are: what each is told, and what it gives. */
export interface Measurements {
  readonly assign: {
    readonly order: { rows: number; people: number; rounds: number };
    readonly result: readonly PeerTiming[];
  };
  readonly assignStream: {
    readonly order: { rows: number; people: number; rounds: number; isFirst: boolean };
    readonly result: AssignStream;
  };
  readonly firstAssign: {
    readonly order: { rows: number; people: number };
    readonly result: number;
  };
  readonly balance: {
    readonly order: {
      customers: number;
      people: number;
      kind: BalanceKind;
      seeds: readonly number[];
      withHighs: boolean;
    };
    readonly result: readonly BalanceFigures[];
  };
  readonly stream: {
    readonly order: { rows: number; scope: Scope; isFirst: boolean; rounds: number };
    readonly result: StreamTiming;
  };
  readonly peers: {
    readonly order: { rows: number; rounds: number; scope: Scope };
    readonly result: readonly PeerTiming[];
  };
  readonly firstClick: { readonly order: { rows: number; scope: Scope }; readonly result: number };
  readonly frames: {
    readonly order: { rows: number; page: string };
    readonly result: readonly StageFrames[];
  };
  readonly memory: { readonly order: { rows: number; scope: Scope }; readonly result: Memory };
  readonly traffic: { readonly order: { rows: number }; readonly result: TrafficFigures };
  readonly claimTraffic: {
    readonly order: { rows: number; people: number };
    readonly result: ClaimTrafficFigures;
  };
  readonly claimFrames: {
    readonly order: { rows: number; people: number; page: string };
    readonly result: readonly ClaimStageFrames[];
  };
  readonly roundTrip: {
    readonly order: { rows: number; rounds: number };
    readonly result: RoundTripTiming;
  };
  readonly formulas: {
    readonly order: { rows: number; lookups: number; rounds: number };
    readonly result: FormulaTiming;
  };
  readonly functions: {
    readonly order: { rows: number; rounds: number };
    readonly result: FunctionTiming;
  };
  readonly indicators: {
    readonly order: { staff: number; rounds: number };
    readonly result: IndicatorTiming;
  };
  readonly sizes: { readonly order: { page: string }; readonly result: readonly FileSize[] };
  readonly staffing: {
    readonly order: { outlets: number; rounds: number };
    readonly result: StaffingTiming;
  };
  readonly pay: {
    readonly order: { staff: number; deals: number; people: number; rounds: number };
    readonly result: PayTiming;
  };
}

export type MeasurementName = keyof Measurements;
export type Order<K extends MeasurementName> = Measurements[K]["order"];
export type Result<K extends MeasurementName> = Measurements[K]["result"];

type Measures = {
  readonly [K in MeasurementName]: (order: Order<K>) => Result<K> | Promise<Result<K>>;
};

export const MEASURES: Measures = {
  assign: measureAssign,
  assignStream: measureAssignStream,
  firstAssign: measureFirstAssign,
  balance: measureBalance,
  stream: measureStream,
  peers: measurePeers,
  firstClick: measureFirstClick,
  frames: measureFrames,
  memory: measureMemory,
  traffic: measureTraffic,
  claimTraffic: measureClaimTraffic,
  claimFrames: measureClaimFrames,
  roundTrip: measureRoundTrip,
  formulas: measureFormulas,
  functions: measureFunctions,
  pay: measurePay,
  indicators: measureIndicators,
  sizes: measureSizes,
  staffing: measureStaffing,
};

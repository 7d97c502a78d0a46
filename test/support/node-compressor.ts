export { compressor as nodeCompressor } from "../../worker/compressor.ts";

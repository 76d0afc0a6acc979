package register.metrics;

import register.figures.Measure;

/**
 * What is answered beside a measure: what may be made of several of its values.
 *
 * @param maySum whether a sum of them means something
 * @param mayAverage whether a mean of them means something
 */
public record ReckonedMeasure(boolean maySum, boolean mayAverage) {
    static ReckonedMeasure of(Measure measure) {
        return new ReckonedMeasure(measure.unit().maySum(), measure.unit().mayAverage());
    }
}

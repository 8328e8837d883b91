//! Figures over time, drawn on a terminal.

use std::collections::HashMap;
use std::io::{self, Write};

use textplots::AxisBuilder;
use textplots::{
    LabelBuilder, LabelFormat, LineStyle, Plot, Shape, TickDisplay, TickDisplayBuilder,
};

use crate::model::{Date, Day, Value};
use crate::output::{Format, Rows, sanitize};
use crate::query::{Column, Row};

/// A chart for each series of figures. The last column has the figures and the one before it their dates; rows with
/// equal values in the other columns are one series. Rows without a figure or a year are left out.
///
/// Series are drawn in the order of their lengths, all with one scale, so that they can be compared. A series of one
/// figure is a line of text.
#[derive(Debug, Clone, Copy)]
pub struct Chart {
    /// The width of the terminal in columns, if it is known.
    pub width: Option<usize>,
}

/// The width if that of the terminal is not known.
const USUAL_WIDTH: usize = 80;

/// The most and the fewest columns of a chart. A wider one is hard to read across.
const WIDTHS: (usize, usize) = (20, 100);

/// The rows of a chart.
const ROWS: u32 = 10;

/// Columns for the labels at the right.
const LABELS: usize = 12;

/// Dots of a cell, side by side and above each other: the characters are Braille patterns.
const DOTS: (u32, u32) = (2, 4);

impl Format for Chart {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let width = self.width.unwrap_or(USUAL_WIDTH).saturating_sub(LABELS);
        let width = width.clamp(WIDTHS.0, WIDTHS.1);
        let figure = columns.last().map_or("", |column| column.name.as_str());
        Ok(Box::new(Gathered { width, figure, all: Vec::new(), places: HashMap::new(), out }))
    }
}

/// All series so far.
struct Gathered<'a> {
    width: usize,
    /// What the figures are.
    figure: &'a str,
    all: Vec<Series>,
    /// The index of the series with each name.
    places: HashMap<String, usize>,
    out: &'a mut dyn Write,
}

/// Figures with their times, in years.
struct Series {
    name: String,
    points: Vec<(f32, f32)>,
}

impl Rows for Gathered<'_> {
    fn row(&mut self, mut row: Row<'_>) -> io::Result<()> {
        let (figure, date) = (row.pop(), row.pop());
        let figure = match figure {
            Some(Value::Integer(number)) => number as f64,
            Some(Value::Decimal(number)) => number,
            _ => return Ok(()),
        };
        let time = match date {
            Some(Value::Date(date)) => time(date),
            _ => None,
        };
        let Some(time) = time else { return Ok(()) };
        let known: Vec<String> =
            row.iter().filter(|value| !value.is_empty()).map(Value::to_string).collect();
        let name = known.join(", ");
        let place = *self.places.entry(name).or_insert_with_key(|name| {
            self.all.push(Series { name: name.clone(), points: Vec::new() });
            self.all.len() - 1
        });
        self.all[place].points.push((time as f32, figure as f32));
        Ok(())
    }

    fn end(self: Box<Self>) -> io::Result<Vec<String>> {
        let Gathered { width, figure, mut all, out, .. } = *self;
        for series in &mut all {
            series.points.sort_by(|one, other| one.0.total_cmp(&other.0));
        }
        all.sort_by_key(|series| std::cmp::Reverse(series.points.len()));
        let points = || all.iter().filter(|one| one.points.len() > 1).flat_map(|one| &one.points);
        let times = points().map(|point| point.0).fold((f32::MAX, f32::MIN), widened);
        let times = (times.0.floor(), (times.1 + 1.0).floor());
        let figures = points().map(|point| point.1).fold((0.0, 0.0), widened);
        for (at, series) in all.iter().enumerate() {
            let name = sanitize(&series.name);
            match series.points[..] {
                [(time, value)] => writeln!(out, "{name}: {} {value}", time.floor())?,
                _ => {
                    let space = if at == 0 { "" } else { "\n" };
                    writeln!(out, "{space}{name}: {figure}")?;
                    out.write_all(drawn(&series.points, times, figures, width).as_bytes())?;
                }
            }
        }
        Ok(Vec::new())
    }
}

fn widened((least, most): (f32, f32), one: f32) -> (f32, f32) {
    (least.min(one), most.max(one))
}

/// Returns the middle of a date, in years.
fn time(date: &Date) -> Option<f64> {
    let in_years = |(year, month, day): Day| {
        f64::from(year) + (f64::from(month) - 1.0) / 12.0 + (f64::from(day) - 1.0) / 366.0
    };
    let (earliest, latest) = (date.earliest()?, date.latest()?);
    Some(f64::midpoint(in_years(earliest), in_years(latest)))
}

/// Draws a line through points.
fn drawn(
    points: &[(f32, f32)],
    times: (f32, f32),
    (least, most): (f32, f32),
    width: usize,
) -> String {
    let most = if most > least { most } else { least + 1.0 };
    let dots = u32::try_from(width).unwrap_or(u32::MAX).saturating_mul(DOTS.0);
    let (line, marks) = (Shape::Lines(points), Shape::Points(points));
    let mut chart =
        textplots::Chart::new_with_y_range(dots, ROWS * DOTS.1, times.0, times.1, least, most);
    let label = |digits: usize| {
        LabelFormat::Custom(Box::new(move |figure: f32| format!("{figure:.digits$}")))
    };
    let digits = match most {
        ..1.0 => 2,
        ..20.0 => 1,
        _ => 0,
    };
    let chart = chart
        .lineplot(&line)
        .lineplot(&marks)
        .x_axis_style(LineStyle::Solid)
        .y_axis_style(LineStyle::Solid)
        .x_label_format(label(0))
        .y_label_format(label(digits))
        .y_tick_display(TickDisplay::Sparse);
    chart.axis();
    chart.figures();
    chart.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::output::written;

    fn chart(width: usize, rows: &[(&str, &str, f64)]) -> String {
        let columns = [("party", Kind::Text), ("date", Kind::Date), ("share", Kind::Decimal)]
            .map(|(name, kind)| Column::asked_for(name, kind));
        let dates: Vec<Option<Date>> = rows.iter().map(|row| row.1.parse().ok()).collect();
        let rows = rows.iter().zip(&dates).map(|((party, _, share), date)| {
            let date = date.as_ref().map_or(Value::Null, Value::Date);
            vec![Value::Text((*party).into()), date, Value::Decimal(*share)]
        });
        written(&Chart { width: Some(width) }, &columns, rows.collect())
    }

    #[test]
    fn series_are_drawn_over_time() {
        let rows = [
            ("Greens", "1990-06", 4.5),
            ("Greens", "1982", 1.5),
            ("Reds\u{1b}", "1990-06", 20.0),
            ("Greens", "1998-05-12", 9.25),
            ("Blues", "1982", 12.0),
            ("Blues", "1990", 6.0),
            ("Blues", "", 6.0),
        ];
        insta::assert_snapshot!(chart(60, &rows));
    }

    #[test]
    fn anything_can_be_drawn() {
        for rows in [
            &[][..],
            &[("A", "1990", 0.0), ("A", "1990", 0.0)],
            &[("A", "1990", -5.0), ("A", "1991", -5.0)],
            &[("A", "-9999", f64::MAX), ("A", "9999", f64::NAN), ("A", "2000", f64::INFINITY)],
            &[("", "1990..", 1.0), ("", "1990/2000", 1e300), ("", "199X", -1e300)],
        ] {
            for width in [0, 1, 40, 100_000] {
                chart(width, rows);
            }
        }
    }
}
